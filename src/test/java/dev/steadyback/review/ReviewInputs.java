package dev.steadyback.review;

import dev.steadyback.analytics.review.ReviewDay;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.PersonRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days as the review takes them. */
public final class ReviewInputs {
    private ReviewInputs() {}

    public static List<ReviewDay> of(Diary diary, PersonRecord person, LocalDate today, @Nullable Instant asOf) {
        return ReviewRecord.read(diary, person, today, true, asOf).days();
    }
}
