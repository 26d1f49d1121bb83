package dev.steadyback.api;

import dev.steadyback.diary.Persons;
import dev.steadyback.eventstore.Streams;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Finds the person that a path names. That a person exists is asked of the event store: writing needs no read model. */
@Component
class People {
    static final String ME = "me";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Persons persons;
    private final Streams streams;
    private final Freshness freshness;

    /** Who was found before: a person's stream never ends. */
    private final Set<PersonId> found = ConcurrentHashMap.newKeySet();

    People(Persons persons, Streams streams, Freshness freshness) {
        this.persons = persons;
        this.streams = streams;
        this.freshness = freshness;
    }

    /**
     * The person that a path names.
     *
     * @throws Refused if there is no such person
     */
    PersonId find(String named) {
        if (named.equals(ME)) {
            return me().orElseThrow(() -> Refused.notFound(
                    "person", "me is nobody yet: start a programme first, at /api/v1/persons/me/programme"));
        }
        PersonId id = persons.named(named);
        if (!found.contains(id)) {
            if (streams.lastVersion(id.value()).isEmpty()) {
                throw Refused.notFound("person", "is not known here");
            }
            found.add(id);
        }
        return id;
    }

    /** Whoever this server was set up for. Nobody is only said once all that is stored was read. */
    Optional<PersonId> me() {
        return persons.me().or(() -> {
            freshness.await(LONGEST_WAIT);
            return persons.me();
        });
    }
}
