package dev.steadyback.person;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.person.PersonCommand.ChooseMonthlyReport;
import dev.steadyback.person.PersonCommand.ChooseQuestionnaireRhythm;
import dev.steadyback.person.PersonCommand.ChooseReminders;
import dev.steadyback.person.PersonCommand.CloseCalendarFeed;
import dev.steadyback.person.PersonCommand.OpenCalendarFeed;
import dev.steadyback.person.PersonCommand.Register;
import dev.steadyback.person.PersonEvent.CalendarFeedClosed;
import dev.steadyback.person.PersonEvent.CalendarFeedOpened;
import dev.steadyback.person.PersonEvent.MonthlyReportChosen;
import dev.steadyback.person.PersonEvent.QuestionnaireRhythmChosen;
import dev.steadyback.person.PersonEvent.Registered;
import dev.steadyback.person.PersonEvent.RemindersChosen;
import dev.steadyback.platform.Refused;
import java.time.Instant;
import java.time.LocalTime;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Instant NOW = Instant.parse("2026-03-11T11:00:00Z");
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
    void remindersAreChosenOnce() {
        RemindersChosen chosen = new RemindersChosen(KIM, LocalTime.of(17, 0), null, NOW);
        given(chosen).when(new ChooseReminders(KIM, LocalTime.of(17, 0), null)).expectNoEvents();
    }
}
