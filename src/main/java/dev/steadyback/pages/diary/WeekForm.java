package dev.steadyback.pages.diary;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.entry.EntryBatch;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.When;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a forgotten week: for each day its planned sessions, its daily practices and one score. */
final class WeekForm {
    private WeekForm() {}

    /**
     * A day in the form.
     *
     * @param sessions what was planned for it
     * @param practices its daily practices
     * @param pain the name of the field for its score
     */
    public record Line(DiaryDay day, List<Slot> sessions, List<Slot> practices, String pain) {
        Stream<String> fields() {
            return Stream.concat(
                    Stream.of(pain),
                    Stream.concat(sessions.stream(), practices.stream()).map(Slot::field));
        }
    }

    /**
     * Something to do on a day.
     *
     * @param minutes as planned, 0 when that is not said
     * @param loggedAs the entry that says it was done; null when none does
     * @param open whether it can still be logged
     */
    public record Slot(
            String field,
            String name,
            int minutes,
            @Nullable String loggedAs,
            boolean open) {}

    static Line line(Who who, DiaryDay day) {
        LocalDate date = day.date();
        List<Slot> sessions = new ArrayList<>();
        for (DiaryDay.Due due : day.due()) {
            String logged = due.session();
            sessions.add(new Slot(
                    "session-" + date + "-" + sessions.size(),
                    due.name(),
                    due.minutes(),
                    logged,
                    logged == null && due.state() != DayState.EXCUSED));
        }
        List<Slot> practices = new ArrayList<>();
        for (DayModel.Practice practice : DayModel.practices(who, day)) {
            EntryId logged = practice.loggedAs();
            practices.add(new Slot(
                    "practice-" + date + "-" + practices.size(),
                    practice.name(),
                    0,
                    logged == null ? null : logged.value(),
                    logged == null));
        }
        return new Line(day, sessions, practices, "pain-" + date);
    }

    /** What is filled in. A session that somebody logged meanwhile is a fault, unless it was this same form. */
    static List<EntryBatch.New> read(List<Line> lines, Form form, Fields fields, PersonId person) {
        List<EntryBatch.New> read = new ArrayList<>();
        boolean ticked = false;
        for (Line line : lines) {
            When when = When.on(line.day().date());
            for (Slot slot : line.sessions()) {
                Completion done = fields.choice(slot.field(), Completion.class);
                if (done != null) {
                    Integer minutes = done == Completion.FULL && slot.minutes() > 0 ? slot.minutes() : null;
                    LocalDate date = line.day().date();
                    read.add(new EntryBatch.New(
                            key(form, slot.field()), when, session(slot.name(), date, minutes, done)));
                    refuseIfLoggedMeanwhile(slot, form, fields, person);
                }
            }
            for (Slot slot : line.practices()) {
                ticked |= form.has(slot.field(), "true");
                if (Boolean.TRUE.equals(fields.yesNo(slot.field())) && !saidMeanwhile(slot, form, person)) {
                    read.add(new EntryBatch.New(
                            key(form, slot.field()), when, session(slot.name(), null, null, Completion.FULL)));
                }
            }
            Integer score = fields.wholeNumber(line.pain(), 0, 10);
            if (score != null) {
                read.add(new EntryBatch.New(
                        key(form, line.pain()),
                        when,
                        new Facts.PainScore(score, PainKind.AVERAGE_24H, Facts.Site.LOW_BACK, null)));
            }
        }
        if (read.isEmpty() && !ticked && fields.faults().isEmpty()) {
            fields.fault("week", "is empty; fill in at least one field", "fault.week-empty");
        }
        return read;
    }

    /** What the entry of a field is called, so that the form sent twice is stored once. */
    static String key(Form form, String field) {
        return form.key() + ":" + field;
    }

    private static void refuseIfLoggedMeanwhile(Slot slot, Form form, Fields fields, PersonId person) {
        if (saidMeanwhile(slot, form, person)) {
            fields.fault(slot.field(), "was logged meanwhile: " + slot.name(), "fault.logged-meanwhile", slot.name());
        }
    }

    /** Whether another entry than this form's own says it: a daily practice is done once, whoever says so. */
    private static boolean saidMeanwhile(Slot slot, Form form, PersonId person) {
        String ours = EntryId.of(person, key(form, slot.field())).value();
        return slot.loggedAs() != null && !slot.loggedAs().equals(ours);
    }

    private static Facts.Session session(
            String name, @Nullable LocalDate fulfils, @Nullable Integer minutes, Completion done) {
        return new Facts.Session(
                name, fulfils, false, List.of(), minutes, null, done, null, null, null, List.of(), null);
    }
}
