package dev.steadyback.analytics.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The review of a made-up record with a pause, an unmarked break, moved and unknown sessions and days without a score. Every figure is that of {@code review-figures.py},
 * which works it out with dense matrices and shares no code with the product.
 */
class ReviewOracleTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    private final Map<String, String> expected = expected();
    private final List<ReviewDay> days = days();
    private final ConsistencyReview review = ConsistencyReview.of(days);

    @Test
    void countsAreThoseOfTheOracle() {
        assertThat(review.days()).isEqualTo(count("days"));
        assertThat(review.checkpoint()).isEqualTo(count("checkpoint"));
        assertThat(review.setAsideDays()).isEqualTo(count("setAsideDays"));
        assertThat(review.scoredDays()).isEqualTo(count("scoredDays"));
        assertThat(review.keptSessions()).isEqualTo(count("keptSessions"));
        assertThat(review.plannedSessions()).isEqualTo(count("plannedSessions"));
        assertThat(review.plannedPerWeek()).isEqualTo(figure("plannedPerWeek"));
        assertThat(review.stretches())
                .containsExactly(new ConsistencyReview.Break(
                        LocalDate.parse("2026-04-26"), LocalDate.parse("2026-05-15"), true));
        assertThat(expected).containsEntry("stretch", "2026-04-26,2026-05-15");
    }

    @Test
    void theMainModelIsThatOfTheOracle() {
        ConsistencyReview.Theta theta = requireNonNull(review.theta());
        assertThat(theta.mean()).isCloseTo(figure("theta.mean"), CLOSE);
        assertThat(theta.sd()).isCloseTo(figure("theta.sd"), CLOSE);
        assertThat(theta.low()).isCloseTo(figure("theta.low"), CLOSE);
        assertThat(theta.high()).isCloseTo(figure("theta.high"), CLOSE);
        assertThat(theta.probabilityBelowZero()).isCloseTo(figure("theta.probabilityBelowZero"), CLOSE);
        ConsistencyReview.Noise noise = requireNonNull(review.noise());
        assertThat(noise.rho()).isCloseTo(figure("rho"), CLOSE);
        assertThat(noise.lambda()).isCloseTo(figure("lambda"), CLOSE);
    }

    @Test
    void whatIsShownLeavesTheBreakToItself() {
        ConsistencyReview.Difference difference = requireNonNull(review.difference());
        assertThat(difference.mean()).isCloseTo(figure("difference.mean"), CLOSE);
        assertThat(difference.low()).isCloseTo(figure("difference.low"), CLOSE);
        assertThat(difference.high()).isCloseTo(figure("difference.high"), CLOSE);
    }

    @Test
    void everyVariantIsThatOfTheOracle() {
        ConsistencyModels models = ConsistencyModels.of(days.subList(0, count("checkpoint")));
        for (Sensitivity variant : review.sensitivity()) {
            String name = variant.code().name();
            assertThat(variant.mean()).as(name).isCloseTo(figure(name + ".mean"), CLOSE);
            assertThat(requireNonNull(models.variant(variant.code())).sd())
                    .as(name)
                    .isCloseTo(figure(name + ".sd"), CLOSE);
            assertThat(variant.low()).as(name).isCloseTo(figure(name + ".low"), CLOSE);
            assertThat(variant.high()).as(name).isCloseTo(figure(name + ".high"), CLOSE);
            assertThat(variant.probabilityBelowZero())
                    .as(name)
                    .isCloseTo(figure(name + ".probabilityBelowZero"), CLOSE);
        }
    }

    /** The week match is a reading of its own in the oracle's series. */
    @Test
    void keptSessionsAreThoseOfTheSeries() {
        List<ReviewDay> untold = days.stream()
                .map(d -> new ReviewDay(
                        d.date(),
                        d.pain(),
                        d.done(),
                        d.planned(),
                        Math.min(d.done(), d.planned()),
                        d.unknown(),
                        d.paused()))
                .toList();

        assertThat(KeptSessions.of(untold))
                .extracting(ReviewDay::kept)
                .isEqualTo(days.stream().map(ReviewDay::kept).toList());
    }

    @Test
    void theSeriesHasWhatTheMethodIsAbout() {
        assertThat(days).anyMatch(d -> d.unknown() > 0).anyMatch(d -> d.paused() && d.done() > 0);
        assertThat(IntStream.range(0, days.size())
                        .filter(t -> days.get(t).kept() > days.get(t).done())
                        .count())
                .as("sessions done on another day")
                .isPositive();
    }

    private double figure(String name) {
        return Double.parseDouble(requireNonNull(expected.get(name)));
    }

    private int count(String name) {
        return Integer.parseInt(requireNonNull(expected.get(name)));
    }

    private static List<ReviewDay> days() {
        List<ReviewDay> days = new ArrayList<>();
        for (String line :
                lines("review-days.csv").subList(1, lines("review-days.csv").size())) {
            String[] cells = line.split(",", -1);
            boolean told = !cells[2].isEmpty();
            int planned = Integer.parseInt(cells[3]);
            int kept = Integer.parseInt(cells[5]);
            days.add(new ReviewDay(
                    LocalDate.parse(cells[0]),
                    cells[1].isEmpty() ? Double.NaN : Double.parseDouble(cells[1]),
                    told ? Integer.parseInt(cells[2]) : 0,
                    planned,
                    kept,
                    told ? 0 : planned - kept,
                    cells[4].equals("1")));
        }
        return days;
    }

    private static Map<String, String> expected() {
        Map<String, String> figures = new LinkedHashMap<>();
        lines("review-figures.csv")
                .forEach(line ->
                        figures.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)));
        return figures;
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                requireNonNull(ReviewOracleTest.class.getResourceAsStream("/dev/steadyback/analytics/" + file)),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
