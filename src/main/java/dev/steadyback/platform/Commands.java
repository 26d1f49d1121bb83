package dev.steadyback.platform;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.stereotype.Component;

/** Sends a command to its handler in the caller's thread and answers once its events are durable. */
@Component
public class Commands {
    private final CommandBus bus;

    Commands(CommandBus bus) {
        this.bus = bus;
    }

    /**
     * Sends one command.
     *
     * @throws Refused if a rule forbids it, nothing by that identifier exists, or the store takes nothing now
     */
    public <R> R send(Object command, Class<R> resultType) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), callback);
        var result = callback.getResult();
        if (!result.isExceptional()) {
            return resultType.cast(result.getPayload());
        }
        Throwable cause = result.exceptionResult();
        switch (cause) {
            case AggregateNotFoundException e ->
                throw Refused.notFound("id", "names nothing that exists", "fault.nothing-there");
            case EventStoreException e -> throw refused(e);
            case CommandExecutionException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(cause);
        }
    }

    /** What is said when the store did not take something. */
    public static Refused refused(EventStoreException failure) {
        return failure instanceof OutcomeUnknown
                ? Refused.unavailable(
                        "store",
                        "went away while it was storing: look whether it is there once the store is back, before you send it again",
                        "fault.store-unknown")
                : Refused.unavailable(
                        "store", "takes no entries now; nothing was stored, please try again", "fault.store");
    }
}
