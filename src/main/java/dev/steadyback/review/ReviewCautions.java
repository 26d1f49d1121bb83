package dev.steadyback.review;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.review.ReviewView.Caution;
import dev.steadyback.review.ReviewView.Caution.Code;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What could mislead the reader of a review, each in a sentence. */
final class ReviewCautions {
    private static final int BEGINNING_DAYS = 14;

    private ReviewCautions() {}

    static void add(List<Caution> cautions, ConsistencyReview review, PersonRecord person, ReviewRecord record) {
        LocalDate from = review.from();
        LocalDate to = review.to();
        if (review.verdict() == Verdict.NOT_ENOUGH_DATA || from == null || to == null) {
            return;
        }
        cautions.add(
                new Caution(
                        Code.UNRECORDED_CAUSE,
                        "This is an association, adjusted for the trend and for earlier pain; something you did not record may explain it."));
        if (Boolean.TRUE.equals(review.skipping())) {
            cautions.add(
                    new Caution(
                            Code.SKIPPED_AFTER_BAD_DAYS,
                            "You did fewer of the planned sessions after days with more pain. The calculation allows for that, but no calculation can part the two for certain."));
        }
        if (from.datesUntil(from.plusDays(BEGINNING_DAYS)).anyMatch(person::inFlare)) {
            cautions.add(new Caution(
                    Code.BEGAN_IN_FLARE,
                    "These days began in a flare-up. Pain that begins high tends to come down by itself."));
        }
        long reliefs = record.reliefs().stream()
                .filter(d -> !d.isBefore(from) && !d.isAfter(to))
                .count();
        if (reliefs > 0) {
            cautions.add(new Caution(
                    Code.RELIEF_TAKEN,
                    "Something was taken or done for relief on " + reliefs + " of "
                            + (ChronoUnit.DAYS.between(from, to) + 1) + " days; it can mask pain."));
        }
    }

    static Caution changed(Verdict now) {
        return new Caution(
                Code.CHANGED_SINCE,
                "Entries were added or corrected since this answer was taken down. On what is known now it would be: "
                        + ReviewWords.name(now) + ".");
    }
}
