package dev.steadyback.analytics.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Made-up records for tests. The plan is Monday, Tuesday, Thursday and Friday; day 1 is a Monday. */
final class Days {
    static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private Days() {}

    static boolean planned(int t) {
        return t % 7 == 0 || t % 7 == 1 || t % 7 == 3 || t % 7 == 4;
    }

    static List<ReviewDay> of(int days, IntFunction<ReviewDay> day) {
        List<ReviewDay> all = new ArrayList<>();
        for (int t = 0; t < days; t++) {
            all.add(day.apply(t));
        }
        return all;
    }

    static List<ReviewDay> of(int days, IntToDoubleFunction pain, IntPredicate done) {
        return of(
                days,
                t -> new ReviewDay(
                        MONDAY.plusDays(t),
                        pain.applyAsDouble(t),
                        planned(t) && done.test(t) ? 1 : 0,
                        planned(t) ? 1 : 0,
                        0));
    }

    /** Two full weeks, then two weeks with the Monday only, and so on. */
    static boolean alternating(int t) {
        return t / 14 % 2 == 0 || t % 7 == 0;
    }

    /** Pain 5 less an effect per session of the alternating weeks in the 7 days before, with noise, in whole points. */
    static List<ReviewDay> withEffect(int days, double theta) {
        Random random = new Random(5);
        return of(
                days,
                t -> {
                    double sessions = 0;
                    for (int before = Math.max(0, t - 7); before < t; before++) {
                        sessions += planned(before) && alternating(before) ? 1 : 0;
                    }
                    return Math.clamp(Math.rint(5 + theta * (sessions - 2) + random.nextGaussian()), 0, 10);
                },
                Days::alternating);
    }

    static Sensitivity variant(ConsistencyReview review, Sensitivity.Code code) {
        return review.sensitivity().stream()
                .filter(it -> it.code() == code)
                .findFirst()
                .orElseThrow();
    }
}
