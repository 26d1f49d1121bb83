package dev.steadyback.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.person.Message.Writer;
import dev.steadyback.person.PersonCommand.ChooseMonthlyReport;
import dev.steadyback.person.PersonCommand.ChooseQuestionnaireRhythm;
import dev.steadyback.person.PersonCommand.ChooseReminders;
import dev.steadyback.person.PersonCommand.CloseCalendarFeed;
import dev.steadyback.person.PersonCommand.GiveConsent;
import dev.steadyback.person.PersonCommand.OpenCalendarFeed;
import dev.steadyback.person.PersonCommand.PutOffPrompt;
import dev.steadyback.person.PersonCommand.Register;
import dev.steadyback.person.PersonCommand.RemoveMessage;
import dev.steadyback.person.PersonCommand.Rename;
import dev.steadyback.person.PersonCommand.WithdrawConsent;
import dev.steadyback.person.PersonCommand.WriteMessage;
import dev.steadyback.person.PersonEvent.CalendarFeedClosed;
import dev.steadyback.person.PersonEvent.CalendarFeedOpened;
import dev.steadyback.person.PersonEvent.ConsentGiven;
import dev.steadyback.person.PersonEvent.ConsentWithdrawn;
import dev.steadyback.person.PersonEvent.MessageRemoved;
import dev.steadyback.person.PersonEvent.MessageWritten;
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
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void aMessageIsWrittenOnceAndTakenBackByWhoeverWroteIt() {
        AccountId coach = AccountId.random();
        ConsentGiven leave = new ConsentGiven(KIM, coach, Set.of(Scope.SESSIONS), Consent.TEXT, NOW);
        MessageId id = MessageId.of(KIM, coach, "key");
        WriteMessage write = new WriteMessage(KIM, coach, id, Writer.COACH, "Well done.");
        MessageWritten written = new MessageWritten(KIM, coach, id, Writer.COACH, "Well done.", NOW);
        MessageRemoved removed = new MessageRemoved(KIM, id, NOW);
        given(leave).when(write).expectEvents(written);
        given(leave, written).when(write).expectNoEvents();
        given(leave, written)
                .when(new RemoveMessage(KIM, coach, id, Writer.PERSON))
                .expectNoEvents()
                .expectException(Refused.class);
        given(leave, written)
                .when(new RemoveMessage(KIM, coach, id, Writer.COACH))
                .expectEvents(removed);
        given(leave, written, removed)
                .when(new RemoveMessage(KIM, coach, id, Writer.COACH))
                .expectNoEvents();
    }

    @Test
    void nothingIsWrittenWithoutLeaveOrAfterItAndWhatWasWrittenCanStillBeTakenBack() {
        AccountId coach = AccountId.random();
        MessageId id = MessageId.of(KIM, coach, "key");
        WriteMessage answer = new WriteMessage(KIM, coach, id, Writer.PERSON, "Thanks!");
        ConsentGiven leave = new ConsentGiven(KIM, coach, Set.of(Scope.SESSIONS), Consent.TEXT, NOW);
        MessageWritten written = new MessageWritten(KIM, coach, id, Writer.PERSON, "Thanks!", NOW);
        ConsentWithdrawn back = new ConsentWithdrawn(KIM, coach, NOW);
        given().when(answer).expectNoEvents().expectException(Refused.class);
        given(leave, back).when(answer).expectNoEvents().expectException(Refused.class);
        given(leave, written, back)
                .when(new RemoveMessage(KIM, coach, id, Writer.PERSON))
                .expectEvents(new MessageRemoved(KIM, id, NOW));
    }

    @Test
    void twentyMessagesADayAreEnough() {
        AccountId coach = AccountId.random();
        List<PersonEvent> before = new ArrayList<>();
        before.add(new ConsentGiven(KIM, coach, Set.of(Scope.SESSIONS), Consent.TEXT, NOW));
        for (int i = 0; i < WriteMessage.MOST_A_DAY; i++) {
            before.add(new MessageWritten(KIM, coach, MessageId.of(KIM, coach, "" + i), Writer.COACH, "Hello", NOW));
        }
        MessageId next = MessageId.of(KIM, coach, "next");
        given(before.toArray(PersonEvent[]::new))
                .when(new WriteMessage(KIM, coach, next, Writer.COACH, "Hello"))
                .expectNoEvents()
                .expectException(Refused.class);
        given(before.toArray(PersonEvent[]::new))
                .when(new WriteMessage(KIM, coach, next, Writer.PERSON, "Stop"))
                .expectEvents(new MessageWritten(KIM, coach, next, Writer.PERSON, "Stop", NOW));
    }

    @Test
    void theLastFiftyMessagesWithEachCoachAreShown() {
        AccountId coach = AccountId.random();
        AccountId other = AccountId.random();
        List<Message> shown = Message.with(
                List.of(),
                new MessageWritten(KIM, other, MessageId.of(KIM, other, "first"), Writer.COACH, "Hello", NOW));
        for (int i = 0; i < Message.SHOWN + 3; i++) {
            shown = Message.with(
                    shown, new MessageWritten(KIM, coach, MessageId.of(KIM, coach, "" + i), Writer.COACH, "" + i, NOW));
        }
        assertThat(shown).hasSize(Message.SHOWN + 1);
        assertThat(shown.get(0).coach()).isEqualTo(other);
        assertThat(shown.get(1).text()).isEqualTo("3");
    }
}
