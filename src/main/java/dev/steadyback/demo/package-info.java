/** A made-up person with half a year of training, to look around with. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "diary",
            "document",
            "entry",
            "erasing",
            "eventstore",
            "language",
            "person",
            "platform",
            "programme",
            "readmodel",
            "reminder"
        })
@NullMarked
package dev.steadyback.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
