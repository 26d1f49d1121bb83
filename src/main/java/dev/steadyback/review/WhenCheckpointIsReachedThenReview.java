package dev.steadyback.review;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.Persons;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes down each person's verdict in the hour after its checkpoint is over, whether or not anybody looks. */
@Component
@ConditionalOnWebApplication
@EnableScheduling
class WhenCheckpointIsReachedThenReview {
    private static final Logger LOG = LoggerFactory.getLogger(WhenCheckpointIsReachedThenReview.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Persons persons;
    private final Diary diary;
    private final Reviews reviews;
    private final Freshness freshness;
    private final Clock clock;

    WhenCheckpointIsReachedThenReview(Persons persons, Diary diary, Reviews reviews, Freshness freshness, Clock clock) {
        this.persons = persons;
        this.diary = diary;
        this.reviews = reviews;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${steadyback.first-reviews-after:PT1M}", fixedDelayString = "PT1H")
    void review() {
        if (!freshness.await(LONGEST_WAIT).current()) {
            return;
        }
        for (Persons.Listed listed : persons.all()) {
            try {
                PersonRecord person = diary.person(listed.id(), null);
                if (person.findProgramme().isPresent()) {
                    reviews.find(person, clock.instant(), null);
                }
            } catch (Refused e) {
                LOG.warn("a review could not be taken down: {}", e.kind());
            }
        }
    }
}
