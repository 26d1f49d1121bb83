/** The first start, the plan with its changes and pauses, the plan on paper, moving the start. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "adherence",
            "backup",
            "demo",
            "diary",
            "entry",
            "language",
            "pages.kit",
            "pages.say",
            "person",
            "platform",
            "programme",
            "readmodel",
            "sharing"
        })
@NullMarked
package dev.steadyback.pages.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
