/** The charts of a report, drawn by JFreeChart in one theme, with their words and tables. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "diary",
            "entry",
            "language",
            "person",
            "platform",
            "programme",
            "report",
            "review",
            "trend"
        })
@NullMarked
package dev.steadyback.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
