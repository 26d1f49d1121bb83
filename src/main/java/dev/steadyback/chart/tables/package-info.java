/** The numbers behind each chart, for people and for programs. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "chart",
            "diary",
            "language",
            "person",
            "programme",
            "report",
            "review",
            "trend"
        })
@NullMarked
package dev.steadyback.chart.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
