package dev.steadyback.analytics.pain;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Daily pain values without a missing calendar day: NaN is unknown. Immutable; arrays are copied in and out. May be without days; days before
 * and after it are unknown.
 */
public final class PainSeries {
    private final LocalDate first;
    private final double[] values;

    /**
     * @param first the date of {@code values[0]}
     * @param values points of the pain scale per day, NaN where unknown, never infinite
     */
    public PainSeries(LocalDate first, double[] values) {
        this.first = first;
        this.values = values.clone();
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("A daily pain value cannot be infinite.");
            }
        }
    }

    /** The first day. */
    public LocalDate first() {
        return first;
    }

    /** The last day; the day before {@link #first()} if there are no days. */
    public LocalDate last() {
        return date(values.length - 1);
    }

    /** How many days, scored or not. */
    public int days() {
        return values.length;
    }

    /** How many days have a value. */
    public int scoredDays() {
        int scored = 0;
        for (double value : values) {
            scored += Double.isNaN(value) ? 0 : 1;
        }
        return scored;
    }

    /** The date of a day by index, which need not lie in the series. */
    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** The value of a day by index; NaN if unknown. */
    public double value(int day) {
        return values[day];
    }

    /** The value of a date; NaN if unknown or outside of the series. */
    public double value(LocalDate date) {
        long day = date.toEpochDay() - first.toEpochDay();
        return day < 0 || day >= values.length ? Double.NaN : values[(int) day];
    }

    /** All values, a copy. */
    public double[] values() {
        return values.clone();
    }

    /** The days from one date to another, both inclusive; unknown where this series has none. Without days if {@code to} is before {@code from}. */
    public PainSeries between(LocalDate from, LocalDate to) {
        int days = Math.toIntExact(Math.max(0, to.toEpochDay() - from.toEpochDay() + 1));
        double[] part = new double[days];
        Arrays.setAll(part, day -> value(from.plusDays(day)));
        return new PainSeries(from, part);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PainSeries that && first.equals(that.first) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return first + " " + Arrays.toString(values);
    }
}
