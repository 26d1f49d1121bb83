package dev.steadyback.entry;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.entry.EntryCommand.BringBack;
import dev.steadyback.entry.EntryCommand.Correct;
import dev.steadyback.entry.EntryCommand.RecordEntry;
import dev.steadyback.entry.EntryCommand.RecordNew;
import dev.steadyback.entry.EntryCommand.Reinstate;
import dev.steadyback.entry.EntryCommand.ReinstateStanding;
import dev.steadyback.entry.EntryCommand.Retract;
import dev.steadyback.entry.EntryCommand.RetractStanding;
import dev.steadyback.entry.EntryEvent.Corrected;
import dev.steadyback.entry.EntryEvent.Recorded;
import dev.steadyback.entry.EntryEvent.Reinstated;
import dev.steadyback.entry.EntryEvent.Retracted;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.Programmes;
import dev.steadyback.programme.WeeklyPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class EntryTest {
    private static final Instant NOW = Instant.parse("2026-03-11T11:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final LocalDate DAY = LocalDate.parse("2026-03-09");
    private static final PersonId PERSON = PersonId.random();
    private static final EntryId ID = EntryId.random();
    private static final Facts.PainScore SEVEN = new Facts.PainScore(7, PainKind.NOW, Facts.Site.LOW_BACK, null);
    private static final Facts.PainScore SIX = new Facts.PainScore(6, PainKind.NOW, Facts.Site.LOW_BACK, null);

    private final AggregateTestFixture<Entry> entry = new AggregateTestFixture<>(Entry.class);

    private final Programmes programmes = Mockito.mock(Programmes.class);

    @BeforeEach
    void resources() {
        entry.registerInjectableResource(programmes);
        entry.registerInjectableResource(NOW);
        dayStart(LocalTime.MIDNIGHT);
    }

    private void dayStart(LocalTime dayStart) {
        Mockito.when(programmes.started(PERSON))
                .thenReturn(new Programme(
                        START, BERLIN, dayStart, List.of(), new TreeMap<>(Map.of(START, WeeklyPlan.EMPTY)), List.of()));
    }

    private static Moment on(LocalDate date) {
        return new Moment(date, null, BERLIN, ZoneOffset.ofHours(1));
    }

    private static Recorded recorded() {
        return new Recorded(ID, PERSON, on(DAY), SEVEN, NOW);
    }

    @Test
    void holdsDateZoneOffsetAndTimeOfRecording() {
        entry.givenNoPriorActivity()
                .when(new RecordEntry(ID, PERSON, When.on(DAY), SEVEN))
                .expectEvents(recorded());
    }

    @Test
    void beforeTheDayStartItIsStillYesterday() {
        dayStart(LocalTime.of(3, 0));
        entry.givenNoPriorActivity()
                .when(new RecordEntry(
                        ID, PERSON, new When(null, null, OffsetDateTime.parse("2026-03-10T00:30:00Z"), null), SEVEN))
                .expectEvents(new Recorded(
                        ID,
                        PERSON,
                        new Moment(DAY, DAY.plusDays(1).atTime(1, 30), BERLIN, ZoneOffset.ofHours(1)),
                        SEVEN,
                        NOW));
    }

    @Test
    void aDayInTheFutureIsRefused() {
        refused(
                new RecordEntry(ID, PERSON, When.on(LocalDate.parse("2026-03-12")), SEVEN),
                Refused.Kind.INVALID,
                "date");
    }

    @Test
    void aTimeLaterTodayIsRefused() {
        refused(
                new RecordEntry(ID, PERSON, When.on(LocalDate.parse("2026-03-11"), LocalTime.of(13, 0)), SEVEN),
                Refused.Kind.INVALID,
                "time");
    }

    @Test
    void aDayBeforeTheProgrammeIsRefused() {
        refused(new RecordEntry(ID, PERSON, When.on(START.minusDays(1)), SEVEN), Refused.Kind.INVALID, "date");
    }

    @Test
    void aSessionFulfilsAPlanDayOfItsOwnWeekOnly() {
        Facts.Session session = new Facts.Session(
                "Glutes",
                DAY.minusDays(1),
                false,
                List.of(),
                null,
                null,
                Completion.FULL,
                null,
                null,
                null,
                List.of(),
                null);
        refused(new RecordEntry(ID, PERSON, When.on(DAY), session), Refused.Kind.INVALID, "fulfils");
    }

    @Test
    void aFlareDoesNotEndBeforeItBegins() {
        refused(
                new RecordEntry(ID, PERSON, When.on(DAY), new Facts.Flare(DAY.minusDays(1), null)),
                Refused.Kind.INVALID,
                "to");
    }

    @Test
    void theSameSentAgainIsConfirmed() {
        entry.given(recorded())
                .when(new RecordEntry(ID, PERSON, When.on(DAY), SEVEN))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void theSameSentAgainAfterACorrectionIsConfirmed() {
        entry.given(recorded(), new Corrected(ID, PERSON, DAY, on(DAY), SIX, NOW))
                .when(new RecordEntry(ID, PERSON, When.on(DAY), SEVEN))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void otherContentUnderTheSameKeyIsRefused() {
        entry.given(recorded())
                .when(new RecordEntry(ID, PERSON, When.on(DAY), SIX))
                .expectException(Refused.class)
                .expectNoEvents();
    }

    @Test
    void aNewOneIsRecordedOnceWhateverBecameOfItSince() {
        entry.givenNoPriorActivity()
                .when(new RecordNew(ID, PERSON, When.on(DAY), SEVEN))
                .expectEvents(recorded());
        again().given(recorded(), retracted())
                .when(new RecordNew(ID, PERSON, When.on(DAY), SIX))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isTakenBackAsItStandsOnly() {
        entry.given(recorded()).when(new RetractStanding(ID, PERSON, 0)).expectEvents(retracted());
        again().given(recorded()).when(new RetractStanding(ID, PERSON, 1)).expectNoEvents();
        again().given(recorded())
                .when(new RetractStanding(ID, PersonId.random(), 0))
                .expectNoEvents();
        again().given(recorded(), retracted())
                .when(new RetractStanding(ID, PERSON, 1))
                .expectNoEvents();
    }

    @Test
    void isPutBackAsItStandsOnly() {
        entry.given(recorded(), retracted())
                .when(new ReinstateStanding(ID, PERSON, 1))
                .expectEvents(new Reinstated(ID, PERSON, on(DAY), SEVEN, NOW));
        again().given(recorded(), retracted())
                .when(new ReinstateStanding(ID, PERSON, 0))
                .expectNoEvents();
        again().given(recorded()).when(new ReinstateStanding(ID, PERSON, 0)).expectNoEvents();
    }

    @Test
    void comesBackAsItWasAndThenSaysWhatItIsToSay() {
        entry.given(recorded(), retracted())
                .when(new BringBack(ID, PERSON, When.on(DAY), SIX))
                .expectEvents(
                        new Reinstated(ID, PERSON, on(DAY), SEVEN, NOW),
                        new Corrected(ID, PERSON, DAY, on(DAY), SIX, NOW));
        again().given(recorded(), retracted())
                .when(new BringBack(ID, PERSON, When.on(DAY), SEVEN))
                .expectEvents(new Reinstated(ID, PERSON, on(DAY), SEVEN, NOW));
        again().given(recorded())
                .when(new BringBack(ID, PERSON, When.on(DAY), SIX))
                .expectNoEvents();
    }

    private static Retracted retracted() {
        return new Retracted(ID, PERSON, on(DAY), SEVEN, null, NOW);
    }

    /** A fixture takes one story. */
    private AggregateTestFixture<Entry> again() {
        AggregateTestFixture<Entry> another = new AggregateTestFixture<>(Entry.class);
        another.registerInjectableResource(programmes);
        another.registerInjectableResource(NOW);
        return another;
    }

    @Test
    void aCorrectionSaysWhatHoldsNowAndWhereItStood() {
        entry.given(recorded())
                .when(new Correct(ID, PERSON, 0L, When.on(DAY.plusDays(1)), SIX))
                .expectEvents(new Corrected(ID, PERSON, DAY, on(DAY.plusDays(1)), SIX, NOW));
    }

    @Test
    void aCorrectionThatChangesNothingStoresNothing() {
        entry.given(recorded())
                .when(new Correct(ID, PERSON, 0L, When.on(DAY), SEVEN))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aStaleEditIsRefused() {
        entry.given(recorded(), new Corrected(ID, PERSON, DAY, on(DAY), SIX, NOW))
                .when(new Correct(ID, PERSON, 0L, When.on(DAY), SEVEN))
                .expectException(Refused.class)
                .expectNoEvents();
    }

    @Test
    void anotherPersonsEntryIsNotFound() {
        entry.given(recorded())
                .when(new Retract(ID, PersonId.random(), null, null))
                .expectException(Refused.class)
                .expectNoEvents();
    }

    @Test
    void aRetractionCarriesWhatIsTakenBack() {
        entry.given(recorded())
                .when(new Retract(ID, PERSON, 0L, "typed twice"))
                .expectEvents(new Retracted(ID, PERSON, on(DAY), SEVEN, "typed twice", NOW));
    }

    @Test
    void aRetractedEntryIsNotCorrected() {
        entry.given(recorded(), new Retracted(ID, PERSON, on(DAY), SEVEN, null, NOW))
                .when(new Correct(ID, PERSON, 1L, When.on(DAY), SIX))
                .expectException(Refused.class)
                .expectNoEvents();
    }

    @Test
    void aRetractionCanBeTakenBack() {
        entry.given(recorded(), new Retracted(ID, PERSON, on(DAY), SEVEN, null, NOW))
                .when(new Reinstate(ID, PERSON, 1L))
                .expectEvents(new Reinstated(ID, PERSON, on(DAY), SEVEN, NOW));
    }

    private void refused(EntryCommand command, Refused.Kind kind, String field) {
        entry.givenNoPriorActivity().when(command).expectNoEvents().expectException(refusal(kind, field));
    }

    private static Matcher<Throwable> refusal(Refused.Kind kind, String field) {
        return new FeatureMatcher<>(Matchers.equalTo(kind + " " + field), "a refusal", "refusal") {
            @Override
            protected String featureValueOf(Throwable thrown) {
                Refused refused = (Refused) thrown;
                return refused.kind() + " " + refused.faults().getFirst().field();
            }
        };
    }

    /** On 29 March 2026 the clocks of Berlin go from two o'clock to three. */
    @Test
    void aTimeThatItsNightLeavesOutStaysOnItsDay() {
        dayStart(LocalTime.of(3, 0));
        at("2026-04-01T11:00:00Z")
                .givenNoPriorActivity()
                .when(new RecordEntry(ID, PERSON, When.on(LocalDate.parse("2026-03-29"), LocalTime.of(2, 30)), SEVEN))
                .expectEvents(new Recorded(
                        ID,
                        PERSON,
                        night("2026-03-28", "2026-03-29T02:30", 1),
                        SEVEN,
                        Instant.parse("2026-04-01T11:00:00Z")));
    }

    /** On 25 October 2026 the hour from two to three comes twice. */
    @Test
    void anEditOfANoteMovesNothingInTheNightWithAnHourTwice() {
        Moment second = night("2026-10-25", "2026-10-25T02:30", 1);
        When asTheFormSendsIt = new When(LocalDate.parse("2026-10-25"), LocalTime.of(2, 30), null, BERLIN);
        Facts noted = new Facts.PainScore(7, PainKind.NOW, Facts.Site.LOW_BACK, "woke up");
        at("2026-11-01T11:00:00Z")
                .given(new Recorded(ID, PERSON, second, SEVEN, NOW))
                .when(new Correct(ID, PERSON, 0L, asTheFormSendsIt, noted))
                .expectEvents(
                        new Corrected(ID, PERSON, second.date(), second, noted, Instant.parse("2026-11-01T11:00:00Z")));
    }

    @Test
    void anotherTimeWithinTheSameHourKeepsItsOffset() {
        at("2026-11-01T11:00:00Z")
                .given(new Recorded(ID, PERSON, night("2026-10-25", "2026-10-25T02:30", 1), SEVEN, NOW))
                .when(new Correct(ID, PERSON, 0L, When.on(LocalDate.parse("2026-10-25"), LocalTime.of(2, 45)), SEVEN))
                .expectEvents(new Corrected(
                        ID,
                        PERSON,
                        LocalDate.parse("2026-10-25"),
                        night("2026-10-25", "2026-10-25T02:45", 1),
                        SEVEN,
                        Instant.parse("2026-11-01T11:00:00Z")));
    }

    @Test
    void anEditKeepsTheDayAndTheZoneItDoesNotName() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Moment evening = new Moment(DAY, DAY.plusDays(1).atTime(1, 0), tokyo, ZoneOffset.ofHours(9));
        entry.given(new Recorded(ID, PERSON, evening, SEVEN, NOW))
                .when(new Correct(ID, PERSON, 0L, When.on(DAY.plusDays(1), LocalTime.of(1, 0)), SIX))
                .expectEvents(new Corrected(ID, PERSON, DAY, evening, SIX, NOW));
    }

    private AggregateTestFixture<Entry> at(String now) {
        AggregateTestFixture<Entry> later = new AggregateTestFixture<>(Entry.class);
        later.registerInjectableResource(programmes);
        later.registerInjectableResource(Instant.parse(now));
        return later;
    }

    private static Moment night(String day, String clock, int offset) {
        return new Moment(LocalDate.parse(day), LocalDateTime.parse(clock), BERLIN, ZoneOffset.ofHours(offset));
    }
}
