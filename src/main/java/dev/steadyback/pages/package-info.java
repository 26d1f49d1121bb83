/** The pages a person uses: HTML from the server, one controller for each page; all of it works without script. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "chart",
            "demo",
            "diary",
            "document",
            "entry",
            "exchange",
            "language",
            "person",
            "platform",
            "programme",
            "readmodel",
            "reminder",
            "report",
            "review",
            "trend",
            "web"
        })
@NullMarked
package dev.steadyback.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
