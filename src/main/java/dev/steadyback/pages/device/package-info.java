/** What lives on a device: the installed app without a connection, messages and the calendar feed. */
@ApplicationModule(
        allowedDependencies = {
            "diary",
            "language",
            "pages.diary",
            "pages.kit",
            "person",
            "platform",
            "programme",
            "readmodel",
            "reminder"
        })
@NullMarked
package dev.steadyback.pages.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
