package dev.steadyback.sharing;

import dev.steadyback.account.Accounts;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptJson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What coaches looked at and changed, for the person whose it is: a line a day and coach, for a year. */
@Component
public class AccessLog {
    private static final int LINES = 1000;
    private static final int YEARS = 1;

    private final Kept kept;
    private final Clock clock;

    /** What a coach did. */
    public enum What {
        SEEN,
        CHANGED,
        WROTE
    }

    /**
     * A day on which a coach was there.
     *
     * @param times how often pages were asked for
     */
    public record Line(LocalDate date, AccountId coach, What what, int times) {}

    private record Stored(List<Line> lines) {}

    AccessLog(Kept kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** Notes it before anything is shown: where it cannot be noted, nothing is shown. */
    public void note(PersonId person, AccountId coach, What what) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        of(person).change(there -> {
            List<Line> lines = new ArrayList<>(there == null ? List.of() : there.lines());
            lines.removeIf(line -> line.date().isBefore(today.minusYears(YEARS)));
            int times = 1;
            for (Line line : List.copyOf(lines)) {
                if (line.date().equals(today) && line.coach().equals(coach) && line.what() == what) {
                    lines.remove(line);
                    times = line.times() + 1;
                }
            }
            lines.add(new Line(today, coach, what, times));
            return new Stored(lines.size() > LINES ? lines.subList(lines.size() - LINES, lines.size()) : lines);
        });
    }

    /** The lines of a person, the newest first. */
    public List<Line> lines(PersonId person) {
        return of(person).read().map(Stored::lines).orElse(List.of()).reversed();
    }

    /** Takes away what stands there of a person. */
    public void remove(PersonId person) {
        kept.remove(name(person));
    }

    private KeptJson<Stored> of(PersonId person) {
        return new KeptJson<>(kept, name(person), Stored.class, Accounts::damaged);
    }

    private static String name(PersonId person) {
        return "access-log/" + person;
    }
}
