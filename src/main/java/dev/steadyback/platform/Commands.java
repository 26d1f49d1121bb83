package dev.steadyback.platform;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends commands to their aggregates in the caller's thread and answers once their events are durable. */
@Component
public class Commands {
    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * A command, and when it is decided on.
     *
     * @param at a moment of a made-up history; null for now
     */
    public record Dated(@Nullable Instant at, Command command) {}

    /**
     * Sends one command.
     *
     * @throws Refused if a rule forbids it, nothing by that identifier exists, or the store takes nothing now
     */
    public <R> R send(Command command, Class<R> resultType) {
        return resultType.cast(sent(command));
    }

    /**
     * Sends several commands: what all of them do is stored in one transaction, or nothing is.
     *
     * @return what they answered, in their order, without those that answered nothing
     * @throws Refused if a rule forbids one of them, or the store takes nothing now
     */
    public <R> List<R> sendAll(List<? extends Command> commands, Class<R> resultType) {
        return sendDated(commands.stream().map(c -> new Dated(null, c)).toList(), resultType);
    }

    /**
     * Sends several commands as if each were sent at its moment: what all of them do is stored in one transaction, or nothing is.
     *
     * @return what they answered, in their order, without those that answered nothing
     * @throws Refused if a rule forbids one of them, or the store takes nothing now
     */
    public <R> List<R> sendDated(List<Dated> commands, Class<R> resultType) {
        return commands.isEmpty()
                ? List.of()
                : ((List<?>) sent(new Together(commands)))
                        .stream().map(resultType::cast).toList();
    }

    /** What somebody stored at the same moment may change the answer: then it is decided on once more. */
    private Object sent(Command command) {
        try {
            return answered(() -> gateway.sendAndWait(command));
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            try {
                return answered(() -> gateway.sendAndWait(command));
            } catch (ConcurrencyException | AggregateStreamCreationException again) {
                throw Refused.conflict(
                        "id",
                        "names something that was being changed at the same moment; please try again",
                        "fault.changed-meanwhile");
            }
        }
    }

    /** An interceptor would see no failure of the store: it has answered when the events are committed. */
    private static Object answered(Supplier<Object> sending) {
        try {
            return sending.get();
        } catch (AggregateNotFoundException e) {
            throw Refused.notFound("id", "names nothing that exists", "fault.nothing-there");
        } catch (EventStoreException | StoreAway e) {
            throw refused(e);
        }
    }

    private static Refused refused(RuntimeException failure) {
        return failure instanceof OutcomeUnknown
                ? Refused.unavailable(
                        "store",
                        "went away while it was storing: look whether it is there once the store is back, before you send it again",
                        "fault.store-unknown")
                : Refused.unavailable(
                        "store", "takes no entries now; nothing was stored, please try again", "fault.store");
    }
}
