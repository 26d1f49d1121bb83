package dev.steadyback.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.person.PersonCommand.ChooseMonthlyReport;
import dev.steadyback.person.PersonCommand.ChooseQuestionnaireRhythm;
import dev.steadyback.person.PersonCommand.ChooseReminders;
import dev.steadyback.person.PersonCommand.CloseCalendarFeed;
import dev.steadyback.person.PersonCommand.GiveConsent;
import dev.steadyback.person.PersonCommand.OpenCalendarFeed;
import dev.steadyback.person.PersonCommand.PutOffPrompt;
import dev.steadyback.person.PersonCommand.Register;
import dev.steadyback.person.PersonCommand.Rename;
import dev.steadyback.person.PersonCommand.WithdrawConsent;
import dev.steadyback.person.PersonEvent.CalendarFeedClosed;
import dev.steadyback.person.PersonEvent.CalendarFeedOpened;
import dev.steadyback.person.PersonEvent.ConsentGiven;
import dev.steadyback.person.PersonEvent.ConsentWithdrawn;
import dev.steadyback.person.PersonEvent.MonthlyReportChosen;
import dev.steadyback.person.PersonEvent.PromptPutOff;
import dev.steadyback.person.PersonEvent.QuestionnaireRhythmChosen;
import dev.steadyback.person.PersonEvent.Registered;
import dev.steadyback.person.PersonEvent.RemindersChosen;
import dev.steadyback.person.PersonEvent.Renamed;
import dev.steadyback.platform.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Instant NOW = Instant.parse("2026-03-11T11:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-11");
    private static final PersonId KIM = PersonId.random();
    private static final FeedToken FEED = FeedToken.random();
    private static final Registered REGISTERED = new Registered(KIM, "Kim", NOW);
    private static final CalendarFeedOpened OPENED =
            new CalendarFeedOpened(KIM, FEED, LocalTime.of(18, 30), false, "en-GB", NOW);

    private final AggregateTestFixture<Person> person = new AggregateTestFixture<>(Person.class);

    @BeforeEach
    void now() {
        person.registerInjectableResource(NOW);
    }

    private TestExecutor<Person> given(PersonEvent... more) {
        return person.given(REGISTERED).andGiven((Object[]) more);
    }

    @Test
    void isRegisteredUnderAName() {
        person.givenNoPriorActivity().when(new Register(KIM, "Kim")).expectEvents(REGISTERED);
    }

    @Test
    void isRegisteredOnce() {
        given().when(new Register(KIM, "Kim")).expectNoEvents().expectException(Refused.class);
    }

    @Test
    void isCalledByAnotherNameAndByTheOldOneAgain() {
        given().when(new Rename(KIM, "Kim B.")).expectEvents(new Renamed(KIM, "Kim B.", NOW));
        given(new Renamed(KIM, "Kim B.", NOW)).when(new Rename(KIM, "Kim")).expectEvents(new Renamed(KIM, "Kim", NOW));
    }

    @Test
    void theSameNameAgainRecordsNothing() {
        given().when(new Rename(KIM, "Kim")).expectNoEvents();
        given(new Renamed(KIM, "Kim B.", NOW)).when(new Rename(KIM, "Kim B.")).expectNoEvents();
    }

    @Test
    void aMonthlyReportIsChosenAndNoneAnyMore() {
        given(new MonthlyReportChosen(KIM, "de-DE", NOW))
                .when(new ChooseMonthlyReport(KIM, null))
                .expectEvents(new MonthlyReportChosen(KIM, null, NOW));
    }

    @Test
    void choosingTheSameReportAgainRecordsNothing() {
        given(new MonthlyReportChosen(KIM, "de-DE", NOW))
                .when(new ChooseMonthlyReport(KIM, "de-DE"))
                .expectNoEvents();
    }

    @Test
    void aQuestionnaireIsAskedEverySoManyWeeks() {
        given().when(new ChooseQuestionnaireRhythm(KIM, Instrument.PEG_3, 2))
                .expectEvents(new QuestionnaireRhythmChosen(KIM, Instrument.PEG_3, 2, NOW));
    }

    @Test
    void aRhythmIsOneOfThoseThereAre() {
        given().when(new ChooseQuestionnaireRhythm(KIM, Instrument.PEG_3, 3))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void whatIsNotAskedHereHasNoRhythm() {
        given().when(new ChooseQuestionnaireRhythm(KIM, Instrument.ODI, 2))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void choosingTheSameRhythmAgainRecordsNothing() {
        given(new QuestionnaireRhythmChosen(KIM, Instrument.PEG_3, 2, NOW))
                .when(new ChooseQuestionnaireRhythm(KIM, Instrument.PEG_3, 2))
                .expectNoEvents();
    }

    @Test
    void anotherAddressClosesTheOneThereWas() {
        FeedToken other = FeedToken.random();
        given(OPENED)
                .when(new OpenCalendarFeed(KIM, other, null, true, "en-GB"))
                .expectEvents(
                        new CalendarFeedClosed(KIM, FEED, NOW),
                        new CalendarFeedOpened(KIM, other, null, true, "en-GB", NOW));
    }

    @Test
    void openingWhatIsOpenJustSoRecordsNothing() {
        given(OPENED)
                .when(new OpenCalendarFeed(KIM, FEED, LocalTime.of(18, 30), false, "en-GB"))
                .expectNoEvents();
    }

    @Test
    void onlyWhatIsOpenIsClosed() {
        given(OPENED, new CalendarFeedClosed(KIM, FEED, NOW))
                .when(new CloseCalendarFeed(KIM))
                .expectNoEvents();
    }

    @Test
    void consentIsGivenOnceChangedAndTakenBack() {
        AccountId coach = AccountId.random();
        ConsentGiven pain = new ConsentGiven(KIM, coach, Set.of(Scope.PAIN), Consent.TEXT, NOW);
        ConsentGiven all = new ConsentGiven(KIM, coach, Set.of(Scope.values()), Consent.TEXT, NOW);
        ConsentWithdrawn back = new ConsentWithdrawn(KIM, coach, NOW);
        given().when(new GiveConsent(KIM, coach, pain.scopes())).expectEvents(pain);
        given(pain).when(new GiveConsent(KIM, coach, pain.scopes())).expectNoEvents();
        given(pain).when(new GiveConsent(KIM, coach, all.scopes())).expectEvents(all);
        given(pain).when(new WithdrawConsent(KIM, coach)).expectEvents(back);
        given(pain, back).when(new WithdrawConsent(KIM, coach)).expectNoEvents();
        given(pain, back).when(new GiveConsent(KIM, coach, pain.scopes())).expectEvents(pain);
    }

    @Test
    void consentToATextOfBeforeIsGivenAnew() {
        AccountId coach = AccountId.random();
        ConsentGiven before = new ConsentGiven(KIM, coach, Set.of(Scope.PAIN), Consent.TEXT - 1, NOW);
        ConsentGiven now = new ConsentGiven(KIM, coach, Set.of(Scope.PAIN), Consent.TEXT, NOW);
        given(before).when(new GiveConsent(KIM, coach, Set.of(Scope.PAIN))).expectEvents(now);
    }

    @Test
    void consentToNothingIsNoConsent() {
        given().when(new GiveConsent(KIM, AccountId.random(), Set.of()))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void aPromptIsPutOffOnceAndAskedAgain() {
        PromptPutOff off = new PromptPutOff(KIM, "review/56", TODAY.plusDays(7), NOW);
        PromptPutOff again = new PromptPutOff(KIM, "review/56", null, NOW);
        given().when(new PutOffPrompt(KIM, "review/56", off.until())).expectEvents(off);
        given(off).when(new PutOffPrompt(KIM, "review/56", off.until())).expectNoEvents();
        given(off).when(new PutOffPrompt(KIM, "review/56", null)).expectEvents(again);
        given(off, again).when(new PutOffPrompt(KIM, "review/56", null)).expectNoEvents();
    }

    @Test
    void aPromptIsPutOffForAYearAtMostAndHasAShortName() {
        given().when(new PutOffPrompt(KIM, "review/56", TODAY.plusYears(1).plusDays(1)))
                .expectNoEvents()
                .expectException(Refused.class);
        given().when(new PutOffPrompt(KIM, "x".repeat(97), TODAY))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void whatIsOverIsNotKept() {
        Map<String, LocalDate> putOff = Map.of();
        for (int day = 0; day < 400; day++) {
            LocalDate today = TODAY.plusDays(day);
            Instant at = today.atStartOfDay(ZoneOffset.UTC).toInstant();
            putOff = PutOff.with(putOff, new PromptPutOff(KIM, "week/" + today, today.plusDays(3), at));
            assertThat(putOff).hasSizeLessThanOrEqualTo(6).containsEntry("week/" + today, today.plusDays(3));
        }
    }

    @Test
    void remindersAreChosenOnce() {
        RemindersChosen chosen = new RemindersChosen(KIM, LocalTime.of(17, 0), null, NOW);
        given(chosen).when(new ChooseReminders(KIM, LocalTime.of(17, 0), null)).expectNoEvents();
    }
}
