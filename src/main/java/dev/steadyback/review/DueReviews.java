package dev.steadyback.review;

import dev.steadyback.diary.PersonRecord;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.KeepReview;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes down what the review says once a checkpoint is over. */
@Component
public class DueReviews {
    private final Reviews reviews;
    private final Commands commands;

    DueReviews(Reviews reviews, Commands commands) {
        this.reviews = reviews;
        this.commands = commands;
    }

    /**
     * Takes the last verdict of a person down, unless that was done.
     *
     * @throws Refused if the store takes nothing now
     */
    public void keep(PersonRecord person, Instant now) {
        if (person.findProgramme().isPresent()) {
            reviews.due(person, now)
                    .ifPresent(due -> commands.send(
                            new KeepReview(person.id(), Objects.requireNonNull(due.checkpoint()), due),
                            Programme.class));
        }
    }
}
