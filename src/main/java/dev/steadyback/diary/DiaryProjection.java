package dev.steadyback.diary;

import dev.steadyback.entry.EntryEvent;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.readmodel.Projection;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Writes the read models from the events, a {@link Batch} at a time. The events of one person come one after the other. */
@Component
class DiaryProjection implements Projection {
    private final ReadModels models;

    DiaryProjection(ReadModels models) {
        this.models = models.toWrite();
    }

    @Override
    public Projection.Writing begin() {
        Batch batch = new Batch(models);
        return new Projection.Writing() {
            @Override
            public void project(Projection.Happened happened) {
                batch.add(person(happened.event()), happened);
            }

            @Override
            public void write() {
                batch.write();
            }
        };
    }

    /** Who only looks whose it is need not take it apart. */
    @Override
    public Object whose(String stored, Supplier<Object> event) {
        return PersonId.in(stored).orElseGet(() -> person(event.get()));
    }

    static PersonId person(Object event) {
        return switch (event) {
            case PersonEvent e -> e.id();
            case ProgrammeEvent e -> e.person();
            case EntryEvent e -> e.person();
            default -> throw new IllegalArgumentException("no projection knows " + event.getClass());
        };
    }
}
