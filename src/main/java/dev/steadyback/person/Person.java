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
import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Refused;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
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

    private @Nullable String monthlyReport;
    private @Nullable CalendarFeedOpened feed;
    private @Nullable LocalTime training;
    private @Nullable LocalTime painScore;

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

    @EventSourcingHandler
    void evolve(PersonEvent event) {
        switch (event) {
            case Registered e -> id = e.id();
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
        }
    }
}
