package dev.steadyback.programme;

import dev.steadyback.eventstore.Streams;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A person's programme as the event store has it now, for deciding on commands. It is kept between calls; whether it is
 * still the latest is asked of the store each time, so several servers on one store agree.
 */
@Component
public class Programmes {
    private static final int KEPT = 10_000;

    private final Streams streams;
    private final Map<PersonId, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Kept> eldest) {
            return size() > KEPT;
        }
    });

    private record Kept(long version, Programme programme) {}

    Programmes(Streams streams) {
        this.streams = streams;
    }

    /**
     * The person's programme.
     *
     * @throws Refused if the person has not started a programme
     */
    public Programme started(PersonId person) {
        return find(person)
                .orElseThrow(() -> Refused.conflict(
                        "programme",
                        "is not started yet: start one first, entries belong to a programme",
                        "fault.not-started"));
    }

    public Optional<Programme> find(PersonId person) {
        String stream = ProgrammeCommand.idOf(person);
        long version = streams.lastVersion(stream).orElse(-1L);
        if (version < 0) {
            return Optional.empty();
        }
        Kept known = kept.get(person);
        if (known != null && known.version() == version) {
            return Optional.of(known.programme());
        }
        @Nullable Programme programme = null;
        long last = -1;
        for (Streams.Stored stored : streams.read(stream)) {
            programme = Programme.evolve(programme, (ProgrammeEvent) stored.event());
            last = stored.version();
        }
        if (programme == null) {
            return Optional.empty();
        }
        kept.put(person, new Kept(last, programme));
        return Optional.of(programme);
    }
}
