/** Takes everything of a person away for good: their key, their events, and all that was ever made of them. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "diary",
            "document",
            "encryption",
            "eventstore",
            "person",
            "platform",
            "readmodel",
            "reminder",
            "sharing"
        })
@NullMarked
package dev.steadyback.erasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
