package dev.steadyback.diary;

import dev.steadyback.entry.EntryEvent;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.readmodel.Projection;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes the read models from the events, a {@link Batch} at a time. The events of one person come one after the other. */
@Component
class DiaryProjection implements Projection {
    private static final Pattern PERSON = Pattern.compile("\"(" + PersonId.PREFIX + "\\w+)\"");

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

    /** The person comes in the text before anything that somebody wrote: who only looks whose it is need not take it apart. */
    @Override
    public Object whose(String stored, Supplier<Object> event) {
        Matcher person = PERSON.matcher(stored);
        return person.find() ? person.group(1) : person(event.get()).value();
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
