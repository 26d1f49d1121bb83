/** Today and any day, the diary as calendar and list, a week at once, an entry and its history, questionnaires. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "adherence",
            "chart",
            "diary",
            "entry",
            "language",
            "pages.kit",
            "pages.prompt",
            "pages.say",
            "person",
            "platform",
            "programme",
            "readmodel",
            "report",
            "sharing",
            "trend"
        })
@NullMarked
package dev.steadyback.pages.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
