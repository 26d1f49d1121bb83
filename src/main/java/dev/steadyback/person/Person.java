package dev.steadyback.person;

import dev.steadyback.person.PersonCommand.ChooseMonthlyReport;
import dev.steadyback.person.PersonCommand.Register;
import dev.steadyback.person.PersonEvent.MonthlyReportChosen;
import dev.steadyback.person.PersonEvent.Registered;
import java.time.Clock;
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
@Aggregate(commandTargetResolver = "commandTargets")
class Person {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable PersonId id;

    private @Nullable String monthlyReport;

    Person() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    PersonId handle(Register command, Clock clock) {
        AggregateLifecycle.apply(new Registered(command.id(), command.name(), clock.instant()));
        return command.id();
    }

    /** Choosing what is chosen already records nothing. */
    @CommandHandler
    void handle(ChooseMonthlyReport command, Clock clock) {
        if (!Objects.equals(monthlyReport, command.language())) {
            AggregateLifecycle.apply(new MonthlyReportChosen(command.id(), command.language(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void evolve(PersonEvent event) {
        switch (event) {
            case Registered e -> id = e.id();
            case MonthlyReportChosen e -> monthlyReport = e.language();
        }
    }
}
