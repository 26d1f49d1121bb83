package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.diary.Diary;
import dev.steadyback.review.DueReviews;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewPageTest extends PagesTest {
    @Autowired
    private DueReviews due;

    @Autowired
    private Diary diary;

    @Test
    void theFirstDaysAreAnAnswerOfTheirOwn() {
        Page page = get("/review");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("It is too early to tell, and that is normal.", "six to eight people in ten")
                .contains("The next answer comes after 26 Apr 2026", "Review of day 56; today is day 10")
                .contains("The first answer needs a record up to day 56", "When answers come")
                .doesNotContain("points lower", "NaN", "null");
        assertThat(page.read().all(".answers > li.next, .answers > li.later")).hasSize(5);
        assertThat(page.read().all(".grounds > li.met")).isEmpty();
        assertThat(page.read().all(".answers line")).isEmpty();
    }

    @Test
    void weeksAreDrawnAndStopped() {
        Filled form = get("/review").form("/review/weeks");
        assertThat(form.value("from")).as("the next Monday").isEqualTo("2026-03-16");
        Page refused = send(form.with("from", "2026-03-17").with("pairs", "8"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("not a Monday");
        assertThat(refused.form("/review/weeks").value("pairs")).isEqualTo("8");
        Page drawn = send(form);
        assertThat(drawn.text()).contains("The order of the weeks is drawn", "8 pairs of weeks", "Week of 16 Mar 2026");
        // One of the first two weeks is light; a change of the plan starts from the whole one in both.
        for (String instant : List.of("2026-03-17T11:00:00Z", "2026-03-24T11:00:00Z")) {
            clock.set(Instant.parse(instant));
            assertThat(get("/plan/change").form("/plan/preview").value("sessions[4].name"))
                    .isNotBlank();
        }
        clock.set(NOON);
        assertThat(send(drawn.form("/review/weeks/stop")).text()).contains("stopped on 11 Mar 2026");
    }

    @Test
    void aVerdictIsShownWithWhatItWasBefore() {
        clock.set(Instant.parse("2026-05-01T10:00:00Z"));
        get("/review");
        due.keep(diary.person(persons.me().orElseThrow(), null), clock.instant());
        Page page = get("/review");
        assertThat(page.text())
                .contains("Review of day 56", "There is not enough to go by for an answer.")
                .contains("What the answer rests on", "days after the first week")
                .contains("56, 26 Apr 2026", "not enough data", "the same");
    }
}
