package dev.steadyback.analytics.adherence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Planned sessions and sessions done for the tests, around the product's template week (template-week.json). */
final class MadeUpWeeks {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    static final LocalDate THURSDAY = MONDAY.plusDays(3);
    static final LocalDate FRIDAY = MONDAY.plusDays(4);
    static final LocalDate SATURDAY = MONDAY.plusDays(5);
    static final LocalDate SUNDAY = MONDAY.plusDays(6);
    static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

    private MadeUpWeeks() {}

    static PlannedSession planned(LocalDate date, String name) {
        return new PlannedSession(date, 0, name, 15, false);
    }

    static PlannedSession paused(LocalDate date, String name) {
        return new PlannedSession(date, 0, name, 15, true);
    }

    static SessionDone done(String id, LocalDate date, String name) {
        return done(id, date, null, name, Completion.FULL, null);
    }

    static SessionDone done(String id, LocalDate date, String name, Completion completion) {
        return done(id, date, null, name, completion, null);
    }

    static SessionDone fulfilling(String id, LocalDate date, String name, LocalDate fulfils) {
        return done(id, date, null, name, Completion.FULL, fulfils);
    }

    static SessionDone done(
            String id,
            LocalDate date,
            @Nullable LocalTime time,
            String name,
            Completion completion,
            @Nullable LocalDate fulfils) {
        return new SessionDone(
                id, date, time == null ? null : date.atTime(time), name, completion, null, fulfils, false);
    }

    /** Mon upper back, Tue glutes, Thu glutes, Fri upper back, Sat hip mobility. */
    static List<PlannedSession> template(LocalDate monday) {
        return List.of(
                new PlannedSession(monday, 0, "Upper back", 45, false),
                new PlannedSession(monday.plusDays(1), 0, "Glutes", 15, false),
                new PlannedSession(monday.plusDays(3), 0, "Glutes", 15, false),
                new PlannedSession(monday.plusDays(4), 0, "Upper back", 45, false),
                new PlannedSession(monday.plusDays(5), 0, "Hip mobility", 20, false));
    }

    /** Each planned session done in full on its day. */
    static List<SessionDone> followed(List<PlannedSession> planned) {
        List<SessionDone> done = new ArrayList<>();
        for (PlannedSession it : planned) {
            done.add(done(it.date() + it.name(), it.date(), it.name()));
        }
        return done;
    }
}
