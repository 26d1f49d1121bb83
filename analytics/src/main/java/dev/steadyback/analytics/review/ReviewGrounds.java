package dev.steadyback.analytics.review;

import java.util.List;

/**
 * What the analysed days hold that a review rests on, as counted by the {@link MinimumData minimum-data rule}. The weeks are whole ones counted from 7
 * days before the first analysed day, those without a planned session left out. Cost: linear in days.
 *
 * @param days analysed days that are not set aside
 * @param scoredDays those with a score
 * @param longestGap the most days in a row without a score; days that are set aside end a run and count in none
 * @param lightWeeks weeks at or below 50 % of the plan
 * @param fullWeeks weeks at or above 75 % of the plan
 */
public record ReviewGrounds(int days, int scoredDays, int longestGap, int lightWeeks, int fullWeeks) {

    /**
     * Counts the days of the last checkpoint that a record has reached, before the first checkpoint all days.
     *
     * @param record in order, one day each, without a gap, day 1 first; may be empty
     */
    public static ReviewGrounds of(List<ReviewDay> record) {
        int days = ConsistencyReview.length(record);
        return of(AnalysedDays.of(record.subList(0, Checkpoints.last(days).orElse(days))));
    }

    static ReviewGrounds of(AnalysedDays period) {
        int usable = 0;
        int scored = 0;
        int gap = 0;
        int longest = 0;
        for (int t = 0; t < period.length(); t++) {
            boolean aside = period.isSetAside(t);
            boolean known = !aside && period.day(t).scored();
            usable += aside ? 0 : 1;
            scored += known ? 1 : 0;
            gap = known || aside ? 0 : gap + 1;
            longest = Math.max(longest, gap);
        }
        int light = 0;
        int full = 0;
        for (int week = period.first(); week + 7 <= period.length(); week += 7) {
            double planned = 0;
            double kept = 0;
            for (int t = week; t < week + 7; t++) {
                planned += period.day(t).planned();
                kept += period.day(t).kept();
            }
            light += planned > 0 && kept <= MinimumData.LIGHT * planned ? 1 : 0;
            full += planned > 0 && kept >= MinimumData.FULL * planned ? 1 : 0;
        }
        return new ReviewGrounds(usable, scored, longest, light, full);
    }

    /** How many scored days so many analysed ones need. */
    public int scoresNeeded() {
        return Math.max(MinimumData.SCORES, (int) Math.ceil(MinimumData.SCORED * days));
    }

    /** How many weeks of each kind are needed. */
    public int weeksNeeded() {
        return MinimumData.WEEKS;
    }

    /** How many days in a row may be without a score. */
    public int longestBridged() {
        return MinimumData.GAP;
    }

    /** Whether enough days have a score. */
    public boolean scoresEnough() {
        return scoredDays >= scoresNeeded();
    }

    /** Whether there are enough lighter and fuller weeks to compare. */
    public boolean weeksEnough() {
        return lightWeeks >= weeksNeeded() && fullWeeks >= weeksNeeded();
    }

    /** Whether no gap is too long, of days of which some have a score. */
    public boolean gapsBridged() {
        return scoredDays > 0 && longestGap <= longestBridged();
    }
}
