/** The HTTP interface under /api/v1: reads what is sent, answers with entries, views and problem details. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "api.openapi",
            "diary",
            "document",
            "entry",
            "eventstore",
            "language",
            "person",
            "platform",
            "programme",
            "readmodel",
            "report",
            "review",
            "sharing",
            "trend",
            "web"
        })
@NullMarked
package dev.steadyback.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
