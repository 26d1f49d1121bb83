package dev.steadyback.bench;

import dev.steadyback.analytics.calibration.Timing;
import dev.steadyback.bench.Bench.Row;
import java.nio.file.Path;
import java.util.List;

/** One consistency review with its whole sensitivity set, worked out from days that are already read. */
final class ReviewTime implements Bench.Benchmark {
    private static final int HALF_A_YEAR = 182;
    private static final int TEN_YEARS = 3650;

    @Override
    public List<Row> run(Class<?> application, Path folder) {
        return List.of(row(HALF_A_YEAR, 6), row(TEN_YEARS, 25));
    }

    private static Row row(int days, double bound) {
        double millis = Timing.reviewMillis(days);
        return new Row(
                Bench.text("review %,d days with the whole sensitivity set", days),
                Bench.text("%.1f ms", millis),
                Bench.text("at most %,.0f ms", bound),
                millis <= bound);
    }
}
