/** What the diary shows: progress, charts, the review, reports, several persons side by side. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "chart",
            "diary",
            "document",
            "language",
            "pages.kit",
            "pages.say",
            "person",
            "platform",
            "programme",
            "readmodel",
            "report",
            "review",
            "sharing",
            "trend"
        })
@NullMarked
package dev.steadyback.pages.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
