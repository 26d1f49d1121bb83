package dev.steadyback.analytics.regression;

/**
 * From one number to another.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("No such interval: " + low + " to " + high + ".");
        }
    }

    /** Whether a number lies between the ends or on one. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }
}
