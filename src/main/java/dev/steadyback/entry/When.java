package dev.steadyback.entry;

import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an entry was, as somebody said it. With {@code at}, that instant in the zone; with date and time, that wall
 * clock; with a date alone, that day of the diary; with nothing, now. The zone is the programme's unless given.
 */
public record When(
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable OffsetDateTime at,
        @Nullable ZoneId zone) {
    /** Nothing is said: of a new entry that is now, of a correction that it stays as it is. */
    public static final When UNSAID = new When(null, null, null, null);

    /** How far a device's clock may run ahead of ours before its entries count as lying in the future. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    public static When on(LocalDate date) {
        return new When(date, null, null, null);
    }

    public static When on(LocalDate date, @Nullable LocalTime time) {
        return new When(date, time, null, null);
    }

    public static When read(Fields fields) {
        When when = new When(fields.date("date"), fields.time("time"), fields.moment("at"), fields.zone("zone"));
        if (when.at != null && (when.date != null || when.time != null)) {
            fields.fault("at", "says the whole moment: send either it, or date and time");
        }
        return when;
    }

    /** Whether it means the same whenever it is resolved, as «now» does not. */
    boolean isFixed() {
        return date != null || at != null;
    }

    /**
     * The moment meant by an edit of an entry: what the edit says as the entry says it, or does not say, stays as it is. Its day stays when the day start was changed
     * since, its offset in the hour that a night has twice, and its zone unless another one is said.
     *
     * @throws Refused if it is another moment, and lies in the future or before the programme's start
     */
    Moment resolve(Programme programme, Instant now, Moment current) {
        if (!isFixed() || says(current)) {
            return current;
        }
        return checked(programme, now, zone == null ? current.zone() : zone, current);
    }

    private boolean says(Moment moment) {
        LocalDateTime local = moment.localTime();
        if (zone != null && !zone.equals(moment.zone())) {
            return false;
        }
        if (at != null) {
            return local != null && local.toInstant(moment.offset()).equals(at.toInstant());
        }
        return local == null
                ? time == null && moment.date().equals(date)
                : time != null && date != null && local.equals(date.atTime(time));
    }

    /**
     * The moment meant, in the person's programme, at this instant.
     *
     * @throws Refused if it lies in the future or before the programme's start
     */
    Moment resolve(Programme programme, Instant now) {
        return checked(programme, now, zone == null ? programme.zone() : zone, null);
    }

    private Moment checked(Programme programme, Instant now, ZoneId theirs, @Nullable Moment current) {
        Moment moment = moment(theirs, programme.dayStart(), now, current);
        LocalDate today = Programme.dayOf(LocalDateTime.ofInstant(now, theirs), programme.dayStart());
        List<Fault> faults = new ArrayList<>();
        if (moment.date().isAfter(today)) {
            faults.add(new Fault(
                    field(),
                    "lies in the future: it is still " + today + " (" + theirs + ")",
                    "fault.in-future",
                    moment.date(),
                    today));
        } else if (moment.localTime() != null
                && moment.localTime().toInstant(moment.offset()).isAfter(now.plus(CLOCK_TOLERANCE))) {
            faults.add(new Fault(at == null ? "time" : "at", "lies in the future", "fault.time-in-future"));
        }
        if (moment.date().isBefore(programme.start())) {
            faults.add(beforeStart(field(), moment.date(), programme));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return moment;
    }

    /**
     * Checks that a day belongs to the programme.
     *
     * @throws Refused if it lies before its start
     */
    static void checkNotBeforeStart(String field, LocalDate date, Programme programme) {
        if (date.isBefore(programme.start())) {
            throw Refused.invalid(List.of(beforeStart(field, date, programme)));
        }
    }

    private static Fault beforeStart(String field, LocalDate date, Programme programme) {
        return new Fault(
                field,
                "lies before the programme's start, " + programme.start() + "; move the start back first",
                "fault.before-start",
                date,
                programme.start());
    }

    private String field() {
        return at == null ? "date" : "at";
    }

    private Moment moment(ZoneId zone, LocalTime dayStart, Instant now, @Nullable Moment current) {
        if (at == null && date != null && time == null) {
            return new Moment(date, null, zone, zone.getRules().getOffset(date.atTime(LocalTime.NOON)));
        }
        LocalDateTime local;
        ZoneOffset offset;
        if (at == null && time != null) {
            LocalDateTime said = (date == null ? LocalDate.ofInstant(now, zone) : date).atTime(time);
            LocalDateTime shown = ZonedDateTime.of(said, zone).toLocalDateTime();
            // In the hour that a night leaves out the clock showed another time, unless that is another day of the
            // diary.
            boolean sameDay = Programme.dayOf(shown, dayStart).equals(Programme.dayOf(said, dayStart));
            local = sameDay ? shown : said;
            offset = offset(zone, local, current);
        } else {
            Instant instant = at == null ? now.truncatedTo(ChronoUnit.SECONDS) : at.toInstant();
            offset = zone.getRules().getOffset(instant);
            local = LocalDateTime.ofInstant(instant, offset);
        }
        return new Moment(Programme.dayOf(local, dayStart), local, zone, offset);
    }

    /**
     * The offset of a wall clock as it was said. In the hour that a night has twice it is the first of both, or that which the entry had on that day; in the hour
     * that a night leaves out it is that of before.
     */
    private static ZoneOffset offset(ZoneId zone, LocalDateTime local, @Nullable Moment current) {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        LocalDateTime was = current == null ? null : current.localTime();
        return current != null
                        && was != null
                        && was.toLocalDate().equals(local.toLocalDate())
                        && valid.contains(current.offset())
                ? current.offset()
                : zone.getRules().getOffset(local);
    }
}
