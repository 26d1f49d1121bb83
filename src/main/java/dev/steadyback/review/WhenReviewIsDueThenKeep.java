package dev.steadyback.review;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.Persons;
import dev.steadyback.platform.Automation;
import dev.steadyback.platform.Origin;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.readmodel.OneServer;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Takes down each person's verdict in the hour after its checkpoint is over, or when the server is started next, whether or not anybody looks. */
@Component
@ConditionalOnWebApplication
class WhenReviewIsDueThenKeep implements Automation {
    private static final Logger LOG = LoggerFactory.getLogger(WhenReviewIsDueThenKeep.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Persons persons;
    private final Diary diary;
    private final DueReviews due;
    private final Freshness freshness;
    private final OneServer oneServer;
    private final Clock clock;

    WhenReviewIsDueThenKeep(
            Persons persons, Diary diary, DueReviews due, Freshness freshness, OneServer oneServer, Clock clock) {
        this.persons = persons;
        this.diary = diary;
        this.due = due;
        this.freshness = freshness;
        this.oneServer = oneServer;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        if (freshness.await(LONGEST_WAIT).current()) {
            oneServer.unlessUnderWay(
                    "reviews",
                    LONGEST,
                    () -> Origin.AUTOMATION.run(() -> persons.all().forEach(this::keep)));
        }
    }

    private void keep(Persons.Listed listed) {
        try {
            due.keep(diary.person(listed.id(), null), clock.instant());
        } catch (Refused e) {
            LOG.warn("a review could not be taken down: {}", e.kind());
        }
    }
}
