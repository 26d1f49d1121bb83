package dev.steadyback.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the projection writes, and what readers make of documents that are not as it wrote them. */
class DiaryProjectionTest {
    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final LocalDate END = START.plusWeeks(3).minusDays(1);
    private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final ProjectedDiary PROJECTED = new ProjectedDiary();

    private final PersonId person = PersonId.random();
    private final Diary diary = PROJECTED.diary();

    @AfterAll
    static void stop() {
        PROJECTED.close();
    }

    @BeforeEach
    void threeWeeks() {
        List<Object> events = new ArrayList<>();
        events.add(new PersonEvent.Registered(person, "Robin Example", FIRST));
        events.add(new ProgrammeEvent.Started(
                person, START, ZONE, LocalTime.MIDNIGHT, List.of(), TemplateWeek.PLAN, FIRST));
        for (LocalDate date = START; !date.isAfter(END); date = date.plusDays(1)) {
            events.add(recorded(date, pain(4)));
        }
        events.add(recorded(START, session("Hip mobility")));
        project(events.toArray());
    }

    private static void project(Object... events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Object event : events) {
            messages.add(new GenericDomainEventMessage<>("stream", "stream", messages.size(), event));
        }
        PROJECTED.project(messages);
    }

    private EntryEvent recorded(LocalDate date, Facts facts) {
        return new EntryEvent.Recorded(EntryId.random(), person, on(date), facts, at(date));
    }

    private static Instant at(LocalDate date) {
        return date.atTime(20, 0).toInstant(ZoneOffset.UTC);
    }

    private static Moment on(LocalDate date) {
        return new Moment(date, null, ZONE, ZoneOffset.ofHours(1));
    }

    private static Facts.PainScore pain(int score) {
        return new Facts.PainScore(score, PainKind.NOW, Facts.Site.LOW_BACK, null);
    }

    private static Facts.Session session(String name) {
        return new Facts.Session(
                name, null, false, List.of(), 15, 5, Completion.FULL, null, null, null, List.of(), null);
    }

    private AdherenceWeek week(LocalDate monday) {
        return diary.adherence(person, monday, monday.plusDays(6)).getFirst();
    }

    private PlannedWeeks planned(LocalDate today) {
        return new PlannedWeeks(diary.person(person, null).startedProgramme(), today);
    }

    @Test
    void weeksAreWrittenSixMonthsAhead() {
        assertThat(diary.adherence(person, START, START.plusYears(1)).getLast().monday())
                .isEqualTo(LocalDate.of(2026, 9, 28));
    }

    @Test
    void whatNothingFulfilsIsOpenUntilItsDayIsOver() {
        AdherenceWeek.Session friday = week(START).sessions().stream()
                .filter(s -> s.date().equals(START.plusDays(4)))
                .findFirst()
                .orElseThrow();
        assertThat(friday.result()).isEqualTo(AdherenceWeek.Result.OPEN);
        assertThat(friday.openUntil()).isEqualTo(START.plusDays(4));
        assertThat(week(START).at(START.plusDays(4)).on(START.plusDays(4))).allMatch(o -> !o.due());
        assertThat(week(START).at(START.plusDays(5)).on(START.plusDays(4))).allMatch(o -> o.due());
    }

    @Test
    void aPauseOfThePastIsInEachOfItsWeeks() {
        assertThat(week(START.plusWeeks(1)).excused()).isZero();
        project(new ProgrammeEvent.Paused(
                person, new PauseId("pau_one"), START.plusWeeks(1), START.plusWeeks(2), null, at(END)));
        assertThat(week(START).excused()).isZero();
        assertThat(week(START.plusWeeks(1)).planned()).isZero();
        assertThat(week(START.plusWeeks(1)).excused())
                .isEqualTo(TemplateWeek.PLAN.sessions().size());
        assertThat(week(START.plusWeeks(2)).excused()).isPositive();
    }

    @Test
    void aWeekThatIsMissingIsWorkedOut() {
        List<AdherenceWeek> stored = diary.reading(person, null).adherence(planned(END), START, END);
        PROJECTED.database().getCollection("adherence").deleteMany(Filters.eq("person", person.value()));
        assertThat(diary.reading(person, null).adherence(planned(END), START, END))
                .isEqualTo(stored);
    }

    @Test
    void aWeekThatWasWorkedOutForAnotherPlanIsWorkedOutAnew() {
        PlannedWeeks planned = planned(END);
        project(new ProgrammeEvent.PlanVersionAdded(person, START, WeeklyPlan.EMPTY, at(END)));
        assertThat(diary.reading(person, null)
                        .outcomes(planned, START, END)
                        .getFirst()
                        .outcomes())
                .hasSameSizeAs(TemplateWeek.PLAN.sessions());
    }

    @Test
    void aWeekOfTheDiaryThatIsMissingIsMissed() {
        PROJECTED.database().getCollection("diary").deleteOne(Filters.eq("_id", ReadModels.week(person, START)));
        assertThatThrownBy(() -> diary.entries(person, START, END, null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("read in again");
    }

    @Test
    void aMonthOfPainThatIsMissingIsMissed() {
        PROJECTED
                .database()
                .getCollection("pain_trend")
                .deleteOne(Filters.eq("_id", ReadModels.month(person, YearMonth.from(START))));
        assertThatThrownBy(() -> diary.painDays(person, START, END, null)).isInstanceOf(Refused.class);
    }

    @Test
    void aPartThatWasEditedByHandIsFound() {
        PROJECTED
                .database()
                .getCollection("adherence")
                .updateOne(
                        Filters.eq("_id", ReadModels.month(person, YearMonth.from(START))),
                        Updates.set("weeks.0.credited", 5.0));
        assertThatThrownBy(() -> week(START)).isInstanceOf(Refused.class);
    }

    /** As a projection leaves it that is killed after it has written one of two weeks, and not the person. */
    @Test
    void aStateThatIsWrittenByHalvesIsNotRead() {
        ReadModels models = PROJECTED.models();
        EntriesDocument week = models.diary()
                .find(List.of(ReadModels.week(person, START)))
                .values()
                .iterator()
                .next();
        models.diary().put(List.of(week.with(Long.MAX_VALUE, List.of())));
        assertThatThrownBy(() -> diary.entries(person, START, END, null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("being written just now");
        assertThat(diary.entries(person, START.plusWeeks(1), END, null)).hasSize(14);
    }

    @Test
    void aFlareThatLastsIsKnownToTheDayOnWhichThatWasSaid() {
        LoggedEntry entry = new LoggedEntry(
                EntryId.random(), 0, on(START), new Facts.Flare(null, null), FIRST.plus(Duration.ofDays(4)));
        assertThat(PersonRecord.Flare.of(entry).known()).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void anEventThatCannotBeProjectedLeavesTheOthers() {
        project(
                new ProgrammeEvent.WeeksStopped(person, START, at(END)),
                recorded(END, new Facts.Relief(Facts.ReliefType.HEAT, null, null)));
        assertThat(diary.entries(person, END, END, null)).hasSize(2);
        assertThat(PROJECTED.database().getCollection(Batch.DEAD_LETTERS).countDocuments())
                .isPositive();
    }
}
