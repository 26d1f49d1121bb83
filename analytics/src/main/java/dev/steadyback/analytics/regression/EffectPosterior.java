package dev.steadyback.analytics.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the data say about a coefficient: a mixture of Student's t distributions of common degrees of freedom, one for each grid point of
 * {@link AutoregressiveRegression}. Immutable. All numbers are finite.
 *
 * <p>Accuracy: quantiles to 1e-11 of the standard deviation, by Newton's method on the mixture's distribution function, halving a bracket where a
 * step would leave it; components of weight below 1e-15 are left out there. Cost: a quantile takes some 8 evaluations of each component,
 * everything else one.
 */
public final class EffectPosterior {
    private static final double NEGLIGIBLE = 1e-15;
    private static final double TOLERANCE = 1e-11;

    private final List<Component> components;
    private final double[] weights;
    private final int freedom;
    private final StudentDistribution student;

    /** A grid point: unnormalised log weight, centre, scale, and where on the grid it is. */
    record Component(double logWeight, double centre, double scale, double rho, double lambda) {}

    EffectPosterior(List<Component> components, int freedom) {
        this.components = List.copyOf(components);
        this.freedom = freedom;
        this.student = new StudentDistribution(freedom);
        double max = components.stream().mapToDouble(Component::logWeight).max().orElseThrow();
        this.weights = components.stream()
                .mapToDouble(it -> Math.exp(it.logWeight() - max))
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }

    /**
     * Averages models of the same data: all grid points of all posteriors in one mixture, each with the weight it earned. They must come from the
     * same days of the same y, with equally many columns and equal grids; models count equally beforehand.
     *
     * @param posteriors at least one
     */
    public static EffectPosterior pool(List<EffectPosterior> posteriors) {
        List<Component> all = new ArrayList<>();
        for (EffectPosterior posterior : posteriors) {
            if (posterior.freedom != posteriors.getFirst().freedom) {
                throw new IllegalArgumentException("Posteriors of different data cannot be pooled.");
            }
            all.addAll(posterior.components);
        }
        return new EffectPosterior(all, posteriors.getFirst().freedom);
    }

    /** The posterior mean of the coefficient. */
    public double mean() {
        return average(Component::centre);
    }

    /**
     * The spread of the posterior, as the reference programs of the estimator define it: the root of the weighted mean of squared scale + (centre -
     * mean)^2. A t distribution of f degrees of freedom is wider than its scale, so the standard deviation in the strict sense has f / (f - 2)
     * times the squared scale (1.5 % more at 67 degrees of freedom). Intervals do not use it.
     */
    public double sd() {
        double mean = mean();
        return Math.sqrt(average(it -> it.scale() * it.scale() + (it.centre() - mean) * (it.centre() - mean)));
    }

    /** The posterior probability that the coefficient is below a number. */
    public double probabilityBelow(double number) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] >= NEGLIGIBLE) {
                Component it = components.get(i);
                sum += weights[i] * student.cumulative((number - it.centre()) / it.scale());
            }
        }
        return sum;
    }

    /** The posterior probability that the coefficient is negative. */
    public double probabilityNegative() {
        return probabilityBelow(0);
    }

    /**
     * The number that the coefficient is below with a probability.
     *
     * @param probability between 0 and 1, both exclusive
     */
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("There is no quantile at " + probability + ".");
        }
        double sd = sd();
        double reach = 4 * sd;
        double low = mean() - reach;
        while (probabilityBelow(low) > probability) {
            reach *= 2;
            low -= reach;
        }
        reach = 4 * sd;
        double high = mean() + reach;
        while (probabilityBelow(high) < probability) {
            reach *= 2;
            high += reach;
        }
        double at = (low + high) / 2;
        double step = high - low;
        while (Math.abs(step) > TOLERANCE * sd && low < at && at < high) {
            double excess = probabilityBelow(at) - probability;
            if (excess < 0) {
                low = at;
            } else {
                high = at;
            }
            double next = at - excess / density(at);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            step = next - at;
            at = next;
        }
        return at;
    }

    private double density(double number) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] >= NEGLIGIBLE) {
                Component it = components.get(i);
                sum += weights[i] / it.scale() * student.density((number - it.centre()) / it.scale());
            }
        }
        return sum;
    }

    /**
     * The central interval that holds the coefficient with a probability.
     *
     * @param probability between 0 and 1, both exclusive, such as 0.95
     */
    public Interval interval(double probability) {
        double tail = (1 - probability) / 2;
        return new Interval(quantile(tail), quantile(1 - tail));
    }

    /** The posterior mean of rho: how much of today's deviation is still there tomorrow, 0 to 1. */
    public double meanRho() {
        return average(Component::rho);
    }

    /** The posterior mean of lambda: the share of the variance that is gone the next day, 0 to 1. */
    public double meanLambda() {
        return average(Component::lambda);
    }

    /** Scored days minus columns. */
    public int degreesOfFreedom() {
        return freedom;
    }

    private double average(ToDoubleFunction<Component> of) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * of.applyAsDouble(components.get(i));
        }
        return sum;
    }
}
