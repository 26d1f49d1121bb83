/** The verbs of the command line: serving, and the work that is done without a server. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "backup",
            "demo",
            "diary",
            "document",
            "encryption",
            "erasing",
            "eventstore",
            "exchange",
            "language",
            "person",
            "platform",
            "programme",
            "readmodel",
            "report",
            "review"
        })
@NullMarked
package dev.steadyback.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
