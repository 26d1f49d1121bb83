package dev.steadyback.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.NoArgumentConstructorCreationPolicyAggregateFactory;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands each of several commands to its aggregate, as it would be handled alone. */
@Component
class TogetherHandler {
    private final ObjectProvider<Configuration> axon;

    TogetherHandler(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    /** Answers what the commands answered, but for those that answered nothing. */
    @CommandHandler
    List<Object> handle(Together together, MetaData metaData) throws Exception {
        List<Object> answers = new ArrayList<>();
        for (Commands.Dated dated : together.commands()) {
            Instant at = dated.at();
            MetaData theirs = at == null ? metaData : metaData.mergedWith(Map.of(DecidedAt.KEY, at));
            Object answer = aggregate(
                            dated.command().aggregate(), dated.command().target())
                    .handle(new GenericCommandMessage<>(dated.command(), theirs));
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private <T> Aggregate<T> aggregate(Class<T> type, String id) throws Exception {
        Repository<T> repository = axon.getObject().repository(type);
        return repository.loadOrCreate(
                id, () -> new NoArgumentConstructorCreationPolicyAggregateFactory<T>(type).create(id));
    }
}
