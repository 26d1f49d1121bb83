/** Today and any day, the diary as calendar and list, a week at once, an entry and its history, questionnaires. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "diary",
            "entry",
            "language",
            "pages.kit",
            "pages.say",
            "person",
            "platform",
            "programme",
            "readmodel",
            "report",
            "trend"
        })
@NullMarked
package dev.steadyback.pages.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
