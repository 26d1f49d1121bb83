package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReviewCannotTellYetTest extends PagesTest {
    @Test
    void thePageSaysThatThisIsNormalHowSureItIsAndWhenItIsToldNext() {
        ninetyOneDaysWhosePainDoesNotGoWithTheTraining();
        Page page = get("/review");
        assertThat(page.read().first("p.verdict").text()).isEqualTo("It is too early to tell, and that is normal.");
        assertThat(page.text())
                .contains(
                        "After weeks with the whole plan (5 sessions) instead of half of it",
                        "six to eight people in ten")
                .contains("The next answer comes after")
                .doesNotContain("NaN", "null");
        assertThat(page.read().all(".answers > li.latest line")).hasSize(1);
        assertThat(page.read().all(".grounds > li.met")).isNotEmpty();
        assertThat(page.read().all(".calculations > li .way")).hasSize(6);
        assertThat(page.read().all("main img")).isEmpty();
    }

    private void ninetyOneDaysWhosePainDoesNotGoWithTheTraining() {
        clock.set(Instant.parse("2026-05-31T20:00:00Z"));
        Random random = new Random(15);
        for (LocalDate monday = LocalDate.parse("2026-03-02");
                monday.isBefore(LocalDate.parse("2026-05-31"));
                monday = monday.plusWeeks(1)) {
            Filled week = get("/diary/weeks/" + monday).form("/diary/weeks/" + monday);
            double kept = random.nextDouble();
            for (String field : week.values().keySet()) {
                if (field.startsWith("pain-")) {
                    week = week.with(field, String.valueOf(1 + random.nextInt(8)));
                } else if (field.startsWith("session-") && random.nextDouble() < kept) {
                    week = week.with(field, "FULL");
                }
            }
            assertThat(send(week).status()).isEqualTo(200);
        }
    }
}
