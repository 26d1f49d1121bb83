package dev.steadyback.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.analytics.questionnaire.Instrument;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a view may rely on, whichever diary it reads. */
@ParameterizedClass
@EnumSource
class DiaryContractTest {
    private static final PersonId OTHER = PersonId.random();
    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final LocalDate LATER = START.plusYears(2);
    private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final ProjectedDiary PROJECTED = new ProjectedDiary();

    /** Where the diary is kept. */
    enum Kept {
        IN_MONGODB,
        IN_MEMORY
    }

    private final Kept kept;
    private final PersonId person = PersonId.random();
    private final List<Object> events = new ArrayList<>();

    DiaryContractTest(Kept kept) {
        this.kept = kept;
        events.add(new PersonEvent.Registered(person, "Robin Example", FIRST));
        events.add(new ProgrammeEvent.Started(
                person, START, ZONE, LocalTime.of(3, 0), List.of(), TemplateWeek.PLAN, FIRST));
    }

    @AfterAll
    static void stop() {
        PROJECTED.close();
    }

    private static Diary projected(List<Object> events) {
        Map<Object, Long> next = new HashMap<>();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Object event : events) {
            String stream = event instanceof EntryEvent e
                    ? e.id().value()
                    : event.getClass().getEnclosingClass().getName();
            long version = next.merge(stream, 1L, Long::sum) - 1;
            messages.add(new GenericDomainEventMessage<>(stream, stream, version, event));
        }
        PROJECTED.project(messages);
        return PROJECTED.diary();
    }

    private static Diary inMemory(List<Object> events) {
        InMemoryDiary diary = new InMemoryDiary();
        events.forEach(diary::add);
        return diary;
    }

    private Diary diary() {
        return kept == Kept.IN_MONGODB ? projected(events) : inMemory(events);
    }

    private Instant at(int second) {
        return FIRST.plusSeconds(second);
    }

    private static Moment on(LocalDate date, @Nullable LocalDateTime time) {
        return new Moment(date, time, ZONE, ZoneOffset.ofHours(1));
    }

    private EntryId record(LocalDate date, @Nullable LocalDateTime time, Facts facts, int second) {
        EntryId id = EntryId.random();
        events.add(new EntryEvent.Recorded(id, person, on(date, time), facts, at(second)));
        return id;
    }

    private EntryId record(LocalDate date, Facts facts, int second) {
        return record(date, null, facts, second);
    }

    private void correct(EntryId id, LocalDate was, LocalDate date, Facts facts, int second) {
        events.add(new EntryEvent.Corrected(id, person, was, on(date, null), facts, at(second)));
    }

    private void retract(EntryId id, LocalDate date, Facts facts, int second) {
        events.add(new EntryEvent.Retracted(id, person, on(date, null), facts, null, at(second)));
    }

    private static Facts.PainScore pain(int score) {
        return new Facts.PainScore(score, PainKind.NOW, Facts.Site.LOW_BACK, "a note");
    }

    private static Facts.Session session() {
        return new Facts.Session(
                "Hip mobility", null, false, List.of(), 15, 5, Completion.FULL, null, 3, 2, List.of(), "a note");
    }

    @Test
    void nobodyIsKnownWhoIsNotRegistered() {
        assertThatThrownBy(() -> diary().person(PersonId.random(), null)).isInstanceOf(Refused.class);
    }

    @Test
    void aPersonHasANameAProgrammeAndWishes() {
        events.add(new ProgrammeEvent.Paused(
                person, new PauseId("pau_one"), START.plusDays(10), START.plusDays(14), null, at(1)));
        events.add(new PersonEvent.MonthlyReportChosen(person, "de-DE", at(2)));
        events.add(new PersonEvent.QuestionnaireRhythmChosen(person, Instrument.PEG_3, 2, at(3)));
        events.add(new PersonEvent.QuestionnaireRhythmChosen(person, Instrument.RMDQ_24, 4, at(4)));
        events.add(new PersonEvent.QuestionnaireRhythmChosen(person, Instrument.RMDQ_24, null, at(5)));
        PersonRecord record = diary().person(person, null);
        assertThat(record.name()).isEqualTo("Robin Example");
        assertThat(record.startedProgramme().start()).isEqualTo(START);
        assertThat(record.startedProgramme().pausedOn(START.plusDays(12))).isTrue();
        assertThat(record.monthlyReport()).isEqualTo(Locale.GERMANY);
        assertThat(record.rhythms()).isEqualTo(Map.of(Instrument.PEG_3, 2));
    }

    @Test
    void aPersonIsCalledByTheirNewNameInWhatIsPastToo() {
        events.add(new PersonEvent.Renamed(person, "Robin Sample", at(1)));
        assertThat(diary().person(person, null).name()).isEqualTo("Robin Sample");
        assertThat(diary().person(person, at(0)).name()).isEqualTo("Robin Sample");
    }

    @Test
    void aProgrammeIsTheOneThatWasKnownThen() {
        events.add(new ProgrammeEvent.Paused(
                person, new PauseId("pau_two"), START.plusDays(10), START.plusDays(14), null, at(20)));
        assertThat(diary().person(person, at(19)).startedProgramme().pauses()).isEmpty();
        assertThat(diary().person(person, at(20)).startedProgramme().pauses()).hasSize(1);
        assertThat(diary().person(person, FIRST.minusSeconds(1)).findProgramme())
                .isEmpty();
    }

    @Test
    void flaresComeInOrderAndThoseThatLastAreOpen() {
        EntryId lasting = record(START.plusDays(9), new Facts.Flare(null, null), 1);
        record(START.plusDays(3), new Facts.Flare(START.plusDays(5), "lifting"), 2);
        EntryId gone = record(START.plusDays(1), new Facts.Flare(null, null), 3);
        retract(gone, START.plusDays(1), new Facts.Flare(null, null), 4);
        assertThat(diary().person(person, null).flares())
                .containsExactly(
                        new PersonRecord.Flare(START.plusDays(3), START.plusDays(5), "lifting"),
                        new PersonRecord.Flare(START.plusDays(9), null, null));
        assertThat(diary().openFlares(person)).extracting(LoggedEntry::id).containsExactly(lasting);
    }

    @Test
    void entriesComeByDayThenTimeThenIdentifier() {
        EntryId third = record(START.plusDays(1), pain(4), 1);
        EntryId second = record(START.plusDays(1), START.plusDays(1).atTime(9, 0), session(), 2);
        EntryId first = record(START, new Facts.Relief(Facts.ReliefType.HEAT, null, null), 3);
        assertThat(diary().entries(person, START, START.plusDays(1), null))
                .extracting(LoggedEntry::id)
                .containsExactly(first, second, third);
    }

    @Test
    void aPeriodHoldsBothItsEndsAndNothingBeyond() {
        for (LocalDate date : List.of(START.minusDays(1), START, LATER, LATER.plusDays(1))) {
            record(date, pain(3), 1);
            record(date, session(), 2);
            record(date, Facts.Questionnaire.peg(1, 2, 3, null), 3);
        }
        Diary diary = diary();
        assertThat(diary.entries(person, START, LATER, null)).hasSize(6);
        for (List<LoggedEntry> ofAKind : List.of(
                diary.sessions(person, START, LATER, null),
                diary.painScores(person, START, LATER, null),
                diary.questionnaires(person, START, LATER, null))) {
            assertThat(ofAKind).extracting(LoggedEntry::date).containsExactly(START, LATER);
        }
    }

    @Test
    void entriesAreWhole() {
        record(START, session(), 1);
        assertThat(diary().entries(person, START, START, null)).singleElement().satisfies(e -> {
            assertThat(e.facts()).isEqualTo(session());
            assertThat(e.recordedAt()).isEqualTo(at(1));
            assertThat(e.version()).isZero();
        });
    }

    @Test
    void theFactsOfAKindAreThoseOfTheEntriesButForTheirNotes() {
        record(START, pain(6), 1);
        record(START, session(), 2);
        Diary diary = diary();
        assertThat(diary.painScores(person, START, START, null))
                .singleElement()
                .satisfies(
                        e -> assertThat(((Facts.PainScore) e.facts()).score()).isEqualTo(6));
        assertThat(diary.sessions(person, START, START, null)).singleElement().satisfies(e -> {
            assertThat(((Facts.Session) e.facts()).name()).isEqualTo("Hip mobility");
            assertThat(((Facts.Session) e.facts()).painAfter()).isEqualTo(2);
        });
    }

    @Test
    void anEntryStandsWhereItsLatestVersionSays() {
        EntryId moved = record(START, pain(7), 1);
        correct(moved, START, START.plusDays(31), pain(6), 2);
        correct(moved, START.plusDays(31), START.plusDays(1), pain(5), 3);
        assertThat(diary().painScores(person, START, LATER, null))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.date()).isEqualTo(START.plusDays(1));
                    assertThat(e.version()).isEqualTo(2);
                });
        assertThat(diary().entries(person, START, LATER, at(2)))
                .extracting(LoggedEntry::date)
                .containsExactly(START.plusDays(31));
        assertThat(diary().entries(person, START, LATER, at(0))).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNoEntryUntilItIsBroughtBack() {
        EntryId id = record(START, session(), 1);
        retract(id, START, session(), 2);
        assertThat(diary().entries(person, START, LATER, null)).isEmpty();
        assertThat(diary().sessions(person, START, LATER, null)).isEmpty();
        assertThat(diary().retracted(person, START, LATER)).singleElement().satisfies(e -> {
            assertThat(e.facts()).isEqualTo(session());
            assertThat(e.version()).isEqualTo(1);
        });
        events.add(new EntryEvent.Reinstated(id, person, on(START, null), session(), at(3)));
        assertThat(diary().sessions(person, START, LATER, null)).hasSize(1);
        assertThat(diary().sessions(person, START, LATER, at(2))).isEmpty();
        assertThat(diary().retracted(person, START, LATER)).isEmpty();
    }

    @Test
    void theFirstDayIsOfWhatWasNotTakenBack() {
        EntryId id = record(START.minusYears(1), pain(7), 1);
        assertThat(diary().firstDay(person)).contains(START.minusYears(1));
        retract(id, START.minusYears(1), pain(7), 2);
        assertThat(diary().firstDay(person)).isEmpty();
        record(START.plusDays(2), pain(1), 3);
        assertThat(diary().firstDay(person)).contains(START.plusDays(2));
    }

    @Test
    void othersEntriesAreNotTheirs() {
        EntryId others = EntryId.random();
        events.add(new EntryEvent.Recorded(others, OTHER, on(START, null), pain(9), at(1)));
        assertThat(diary().entries(person, START, LATER, null)).isEmpty();
        assertThat(diary().painScores(person, START, LATER, null)).isEmpty();
        assertThat(diary().firstDay(person)).isEmpty();
    }
}
