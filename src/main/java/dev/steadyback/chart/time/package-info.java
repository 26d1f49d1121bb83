/** What has a time axis: pain, sessions and days over a period, questionnaires, and several persons on the same axes. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "chart",
            "chart.draw",
            "diary",
            "entry",
            "language",
            "programme",
            "report",
            "trend"
        })
@NullMarked
package dev.steadyback.chart.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
