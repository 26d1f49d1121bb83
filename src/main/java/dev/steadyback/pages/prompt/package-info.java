/** What «Today» asks or tells beside the day itself, one thing at a time: whether a flare-up is over, what a week without entries was, a questionnaire that is due. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "backup",
            "diary",
            "entry",
            "language",
            "pages.kit",
            "pages.say",
            "person",
            "platform",
            "programme",
            "report"
        })
@NullMarked
package dev.steadyback.pages.prompt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
