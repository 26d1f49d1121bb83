/** The report: what is known of a person's programme in one object, and what it finds in sentences. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "diary",
            "entry",
            "language",
            "person",
            "platform",
            "programme",
            "review",
            "trend"
        })
@NullMarked
package dev.steadyback.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
