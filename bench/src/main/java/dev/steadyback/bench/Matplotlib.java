package dev.steadyback.bench;

import dev.steadyback.bench.Bench.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** The same chart by Debian's python3-matplotlib where it is installed, to show the ratio. */
final class Matplotlib {
    private static final String WHAT = "the same chart by matplotlib";

    /** Another Python that comes first on the path does not have Debian's packages. */
    private static final String DEBIANS_PYTHON = "/usr/bin/python3";

    private Matplotlib() {}

    /**
     * Has it draw.
     *
     * @param data a report as JSON
     * @param ours what our chart took, in milliseconds
     */
    static Row beside(Path data, double ours) throws Exception {
        try (InputStream script = Objects.requireNonNull(
                Matplotlib.class.getResourceAsStream("/bench/three_panels.py"), "bench/three_panels.py")) {
            Process python = new ProcessBuilder(DEBIANS_PYTHON, "-", data.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var in = python.getOutputStream()) {
                script.transferTo(in);
            }
            String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (python.waitFor() != 0 || said.isEmpty()) {
                return missing();
            }
            double theirs = Double.parseDouble(said);
            return new Row(WHAT, Bench.text("%.0f ms, %.1f times ours", theirs, theirs / ours), "to compare", true);
        } catch (IOException e) {
            return missing();
        }
    }

    private static Row missing() {
        return new Row(WHAT, "python3-matplotlib is not installed", "to compare", true);
    }
}
