package dev.steadyback.analytics.calibration;

import org.jspecify.annotations.Nullable;

/**
 * A kind of made-up person. The plan has 4 session days a week. With u the day of the record from 1 to {@link #days}:
 *
 * <pre>
 * logit P(session on a planned day) = 1.2 - 2 u/days + m_u - skipping (pain of the day before - its mean course)
 * pain = 4.5 + 2 exp(-u / (days/3)) + theta (E_u - 2) + sticky_u + N(0, noise), clipped to 0..10 and rounded to a whole point
 * </pre>
 *
 * <p>where m is slow motivation, AR(1) with .95 from day to day and standard deviation 1, E the sessions of the 7 days before (or another
 * {@link #course}'s own) and sticky an AR(1) with rho and standard deviation 1.2. A share of the scores is missing at random.
 *
 * @param days length of the record
 * @param rho day-to-day correlation of what sticks
 * @param missing share of days without a score
 * @param noise standard deviation of the day noise, points
 * @param theta points per session in the 7 days before
 * @param skipping log-odds of a session lost per point of pain on the day before
 * @param course what is different about this person
 * @param sameDay points that a session adds to its own day
 * @param lag days by which the effect comes late
 * @param away when nobody trained; null for never
 */
record Scenario(
        int days,
        double rho,
        double missing,
        double noise,
        double theta,
        double skipping,
        Course course,
        double sameDay,
        int lag,
        @Nullable Away away) {
    /**
     * Times without training in which pain is another one, for a reason of its own. They begin at random, four weeks from the ends at least, one in each of as many equal parts of the record.
     *
     * @param times how many
     * @param length days each
     * @param shift points of pain
     * @param marked whether they are marked as pauses
     */
    record Away(int times, int length, double shift, boolean marked) {
        /** Days at the ends of the record that are never away. */
        static final int EDGE = 28;
    }

    /** Departures from the plain person, one at a time. */
    enum Course {
        /** None. */
        PLAIN("plain"),
        /** The sticky part's innovations are Student's t with 3 degrees of freedom, of the same variance. */
        HEAVY_TAILS("heavy tails"),
        /** Pain is 3.5 points lower, so that the scale's 0 cuts it off. */
        FLOOR("floor"),
        /** Today's pain, too, makes today's session less likely. */
        SAME_DAY_FEEDBACK("same-day feedback"),
        /** Missing scores come in blocks of 5 days on average. */
        BLOCK_GAPS("block gaps"),
        /** The log-odds of a missing score rise by .5 per point of pain. */
        PAIN_DEPENDENT_GAPS("pain-dependent gaps"),
        /** 4 exp(-u / (days/8)) instead of the gentle recovery. */
        STEEP_RECOVERY("steep recovery"),
        /** Unrecorded stress, AR(1) with .9 and standard deviation 1: .5 points of pain and -1 log-odds of a session for each unit. */
        HIDDEN_STRESS("hidden stress"),
        /** One planned session in ten is logged the wrong way round. */
        WRONG_LOGS("10 % logged wrongly"),
        /** Of days that would score over 6, half get relief that takes 2 points off. */
        RELIEF("relief on bad days"),
        /** The effect goes down to 0 by the last day, in a straight line. The truth is the mean over the record. */
        FADING("fading effect"),
        /** The effect builds up with a half-life of 5 days instead of over 7 days. */
        SLOW_BUILD_UP("half-life 5 days"),
        /** Pairs of a full week and a light one (Monday only) in random order; 9 of 10 sessions are done, whatever the pain. */
        RANDOMISED_WEEKS("randomised weeks"),
        /** Long record: 4 exp(-u/60) of pain and as much of motivation, then a plateau; adherence does not fall otherwise. */
        PLATEAU("recovery, then plateau"),
        /** Long record: pain falls by 1 point a year and the log-odds of a session by 1. */
        DRIFT("slow drift"),
        /** Long record: a yearly wave of .7 points of pain and, opposed to it, .7 log-odds. */
        SEASON("seasonal wave"),
        /** Long record: neither trend nor wave. */
        STEADY("steady");

        private final String title;

        Course(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static final double SKIPPING = .5;

    /** Pain-driven skipping, 30 % missing, plain. */
    static Scenario plain(int days, double rho, double noise) {
        return new Scenario(days, rho, .3, noise, 0, SKIPPING, Course.PLAIN, 0, 0, null);
    }

    Scenario withTheta(double other) {
        return new Scenario(days, rho, missing, noise, other, skipping, course, sameDay, lag, away);
    }

    Scenario withMissing(double other) {
        return new Scenario(days, rho, other, noise, theta, skipping, course, sameDay, lag, away);
    }

    Scenario withSkipping(double other) {
        return new Scenario(days, rho, missing, noise, theta, other, course, sameDay, lag, away);
    }

    Scenario with(Course other) {
        return new Scenario(days, rho, missing, noise, theta, skipping, other, sameDay, lag, away);
    }

    Scenario withSameDay(double points) {
        return new Scenario(days, rho, missing, noise, theta, skipping, course, points, lag, away);
    }

    Scenario withLag(int late) {
        return new Scenario(days, rho, missing, noise, theta, skipping, course, sameDay, late, away);
    }

    Scenario withAway(Away when) {
        return new Scenario(days, rho, missing, noise, theta, skipping, course, sameDay, lag, when);
    }
}
