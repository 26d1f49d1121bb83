package dev.steadyback.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.review.ReviewDay;
import java.time.LocalDate;
import java.util.List;

/** Files of days to review: read, they are days one after the other. */
public final class ReviewFileFuzz {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-11");

    private ReviewFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] made) {
        ReviewFile file = ReviewFile.read(new InputFile("days.csv", made), TODAY);
        List<ReviewDay> days = file.days();
        if (!file.rejected().isEmpty()) {
            assertThat(days).isEmpty();
            assertThat(file.rejected()).allSatisfy(r -> assertThat(r.reason()).isNotBlank());
        }
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i).date().equals(days.get(i - 1).date().plusDays(1))) {
                throw new AssertionError("no day after " + days.get(i - 1).date());
            }
        }
        if (!days.isEmpty() && days.getLast().date().isAfter(TODAY)) {
            throw new AssertionError("a day to come");
        }
    }
}
