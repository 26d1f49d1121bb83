/** A whole chart: its finding, what it draws and its numbers; and what has no time axis, as areas, session pain and the review. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "chart",
            "chart.draw",
            "chart.tables",
            "chart.time",
            "language",
            "person",
            "platform",
            "programme",
            "report",
            "review",
            "trend"
        })
@NullMarked
package dev.steadyback.chart.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
