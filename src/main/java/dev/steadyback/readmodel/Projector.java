package dev.steadyback.readmodel;

import dev.steadyback.platform.Erased;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.ConcludesBatch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Hands the events to the projection, all of a unit of work in one batch that is written before its token is stored. */
@Component
@ProcessingGroup(Freshness.PROCESSOR)
class Projector {
    private static final String BATCH = Projector.class.getName();

    private final Projection projection;

    Projector(Projection projection) {
        this.projection = projection;
    }

    @EventHandler
    void on(
            DomainEventMessage<?> message,
            TrackingToken token,
            UnitOfWork<?> unitOfWork,
            @ConcludesBatch boolean concludes) {
        Projection.Writing batch = unitOfWork.getOrComputeResource(BATCH, key -> projection.begin());
        if (!(message.getPayload() instanceof Erased)) {
            batch.project(new Projection.Happened(
                    message.getPayload(),
                    message.getSequenceNumber(),
                    message.getIdentifier(),
                    token.position().orElseThrow()));
        }
        if (concludes) {
            batch.write();
        }
    }
}
