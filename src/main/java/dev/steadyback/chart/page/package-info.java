/** Charts drawn into pages: SVG that is as wide as its place, where each day can be asked. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "chart",
            "chart.draw",
            "chart.time",
            "diary",
            "entry",
            "language",
            "platform",
            "programme",
            "report",
            "review",
            "trend"
        })
@NullMarked
package dev.steadyback.chart.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
