package dev.steadyback.person;

import dev.steadyback.analytics.questionnaire.Instrument;
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
import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of a person's record. */
@Aggregate(type = "Person", commandTargetResolver = "commandTargets")
class Person {
    @AggregateIdentifier
    private @Nullable PersonId id;

    private @Nullable String name;
    private @Nullable String monthlyReport;
    private @Nullable CalendarFeedOpened feed;
    private @Nullable LocalTime training;
    private @Nullable LocalTime painScore;

    private Map<String, LocalDate> putOff = Map.of();
    private Map<String, Consent> consents = Map.of();
    private List<Message> messages = List.of();

    private final Map<Instrument, Integer> rhythms = new EnumMap<>(Instrument.class);

    Person() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PersonId handle(Register command, Instant now) {
        if (id != null) {
            throw Refused.conflict("id", "is registered already");
        }
        AggregateLifecycle.apply(new Registered(command.id(), command.name(), now));
        return command.id();
    }

    /** The name they have already records nothing. */
    @CommandHandler
    void handle(Rename command, Instant now) {
        if (!command.name().equals(name)) {
            AggregateLifecycle.apply(new Renamed(command.id(), command.name(), now));
        }
    }

    /** Choosing what is chosen already records nothing. */
    @CommandHandler
    void handle(ChooseMonthlyReport command, Instant now) {
        if (!Objects.equals(monthlyReport, command.language())) {
            AggregateLifecycle.apply(new MonthlyReportChosen(command.id(), command.language(), now));
        }
    }

    /** Only what is asked here has a rhythm. Choosing what is chosen already records nothing. */
    @CommandHandler
    void handle(ChooseQuestionnaireRhythm command, Instant now) {
        Integer weeks = command.weeks();
        if (!command.instrument().isAsked()) {
            throw Refused.invalid(
                    "instrument", "is " + command.instrument() + "; it is not asked here, its total may be typed in");
        }
        if (weeks != null && !ChooseQuestionnaireRhythm.RHYTHMS.contains(weeks)) {
            throw Refused.invalid(
                    "weeks",
                    "is " + weeks + "; it must be one of " + ChooseQuestionnaireRhythm.RHYTHMS
                            + ", or nothing for never",
                    "fault.choice",
                    new Fault.Typed(String.valueOf(weeks)));
        }
        if (!Objects.equals(rhythms.get(command.instrument()), weeks)) {
            AggregateLifecycle.apply(new QuestionnaireRhythmChosen(command.id(), command.instrument(), weeks, now));
        }
    }

    /** Opening what is open just so already records nothing. */
    @CommandHandler
    void handle(OpenCalendarFeed command, Instant now) {
        CalendarFeedOpened before = feed;
        CalendarFeedOpened opened = new CalendarFeedOpened(
                command.id(), command.feed(), command.time(), command.neutral(), command.language(), now);
        if (before != null && !before.feed().equals(opened.feed())) {
            AggregateLifecycle.apply(new CalendarFeedClosed(command.id(), before.feed(), now));
        } else if (before != null
                && Objects.equals(before.time(), opened.time())
                && before.neutral() == opened.neutral()
                && before.language().equals(opened.language())) {
            return;
        }
        AggregateLifecycle.apply(opened);
    }

    @CommandHandler
    void handle(CloseCalendarFeed command, Instant now) {
        if (feed != null) {
            AggregateLifecycle.apply(new CalendarFeedClosed(command.id(), feed.feed(), now));
        }
    }

    @CommandHandler
    void handle(ChooseReminders command, Instant now) {
        if (!Objects.equals(training, command.training()) || !Objects.equals(painScore, command.painScore())) {
            AggregateLifecycle.apply(new RemindersChosen(command.id(), command.training(), command.painScore(), now));
        }
    }

    /** Putting off until the day it is put off until already, and asking again for what is asked already, record nothing. */
    @CommandHandler
    void handle(PutOffPrompt command, Instant now) {
        LocalDate until = command.until();
        if (command.prompt().length() > PutOffPrompt.PROMPT_LENGTH) {
            throw Refused.invalid("prompt", "is longer than " + PutOffPrompt.PROMPT_LENGTH + " characters");
        }
        if (until != null && until.isAfter(PutOff.dayOf(now).plusYears(1))) {
            throw Refused.invalid("until", "is " + until + ", more than a year ahead");
        }
        if (!Objects.equals(putOff.get(command.prompt()), until)) {
            AggregateLifecycle.apply(new PromptPutOff(command.id(), command.prompt(), until, now));
        }
    }

    /** Giving what is given already records nothing. */
    @CommandHandler
    void handle(GiveConsent command, Instant now) {
        if (command.scopes().isEmpty()) {
            throw Refused.invalid("scopes", "are missing: choose what the coach may see", "fault.scopes-missing");
        }
        Consent before = consents.get(command.coach().value());
        if (before == null || !before.scopes().equals(command.scopes()) || before.text() != Consent.TEXT) {
            AggregateLifecycle.apply(
                    new ConsentGiven(command.id(), command.coach(), command.scopes(), Consent.TEXT, now));
        }
    }

    @CommandHandler
    void handle(WithdrawConsent command, Instant now) {
        if (consents.containsKey(command.coach().value())) {
            AggregateLifecycle.apply(new ConsentWithdrawn(command.id(), command.coach(), now));
        }
    }

    /** What was written already is not written again. */
    @CommandHandler
    void handle(WriteMessage command, Instant now) {
        if (messages.stream().anyMatch(m -> m.id().equals(command.message()))) {
            return;
        }
        if (!consents.containsKey(command.coach().value())) {
            throw Refused.conflict(
                    "message", "has nobody to go to: nothing is shared any more", "fault.not-shared-any-more");
        }
        long lately = messages.stream()
                .filter(m -> m.coach().equals(command.coach())
                        && m.by() == command.by()
                        && m.at().isAfter(now.minus(Duration.ofDays(1))))
                .count();
        if (lately >= WriteMessage.MOST_A_DAY) {
            throw Refused.conflict(
                    "message",
                    "is one of more than " + WriteMessage.MOST_A_DAY + " within a day; please go on tomorrow",
                    "fault.many-messages",
                    WriteMessage.MOST_A_DAY);
        }
        AggregateLifecycle.apply(new MessageWritten(
                command.id(), command.coach(), command.message(), command.by(), command.text(), now));
    }

    /** What is not there any more is removed already. */
    @CommandHandler
    void handle(RemoveMessage command, Instant now) {
        messages.stream()
                .filter(m -> m.id().equals(command.message()) && m.coach().equals(command.coach()))
                .findFirst()
                .ifPresent(message -> {
                    if (message.by() != command.by()) {
                        throw Refused.notFound("message", "was written by somebody else", "fault.no-message");
                    }
                    AggregateLifecycle.apply(new MessageRemoved(command.id(), command.message(), now));
                });
    }

    @EventSourcingHandler
    void evolve(PersonEvent event) {
        switch (event) {
            case Registered e -> {
                id = e.id();
                name = e.name();
            }
            case Renamed e -> name = e.name();
            case MonthlyReportChosen e -> monthlyReport = e.language();
            case QuestionnaireRhythmChosen e -> {
                Integer weeks = e.weeks();
                if (weeks == null) {
                    rhythms.remove(e.instrument());
                } else {
                    rhythms.put(e.instrument(), weeks);
                }
            }
            case CalendarFeedOpened e -> feed = e;
            case CalendarFeedClosed e -> feed = null;
            case RemindersChosen e -> {
                training = e.training();
                painScore = e.painScore();
            }
            case PromptPutOff e -> putOff = PutOff.with(putOff, e);
            case ConsentGiven e -> consents = Consent.with(consents, e);
            case ConsentWithdrawn e -> consents = Consent.with(consents, e);
            case MessageWritten e -> messages = Message.with(messages, e);
            case MessageRemoved e -> messages = Message.with(messages, e);
        }
    }
}
