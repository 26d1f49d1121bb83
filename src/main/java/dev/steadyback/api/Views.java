package dev.steadyback.api;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StoreAway;
import dev.steadyback.readmodel.Freshness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads the read models so that everyone sees their own writes, and says as of when the answer is. */
@Component
class Views {
    static final String AS_OF = "Steadyback-As-Of";
    static final String STALE = "Steadyback-Stale";

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final People people;
    private final Diary diary;
    private final Freshness freshness;
    private final Clock clock;

    Views(People people, Diary diary, Freshness freshness, Clock clock) {
        this.people = people;
        this.diary = diary;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Answers with a view of a person; it is handed the person and the moment it is drawn for. */
    <T> ResponseEntity<T> of(String named, @Nullable Instant asOf, BiFunction<PersonRecord, Instant, T> view) {
        Instant now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            throw Refused.invalid("asOf", "lies in the future; leave it out to see what is known now");
        }
        return read(asOf, () -> view.apply(diary.person(people.find(named), asOf), asOf == null ? now : asOf));
    }

    <T> ResponseEntity<T> read(@Nullable Instant asOf, Supplier<T> view) {
        Optional<Freshness.AsOf> seen = fresh();
        T body = view.get();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        seen.ifPresent(s -> answer.header(AS_OF, (asOf == null || asOf.isAfter(s.at()) ? s.at() : asOf).toString()));
        if (seen.isEmpty() || !seen.get().current()) {
            answer.header(STALE, "true");
        }
        return answer.body(body);
    }

    /** Empty when the event store cannot be asked: the read models may still be read, nobody knows how old they are. */
    private Optional<Freshness.AsOf> fresh() {
        try {
            return Optional.of(freshness.await(LONGEST_WAIT));
        } catch (StoreAway e) {
            return Optional.empty();
        }
    }
}
