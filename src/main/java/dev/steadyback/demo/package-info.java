/** A made-up person with half a year of training, to look around with. */
@ApplicationModule(
        allowedDependencies = {
            "diary",
            "document",
            "entry",
            "eventstore",
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
