/** The forms a report takes: its page, its printed document, its files. They say what the report says, and nothing else. */
@ApplicationModule(
        allowedDependencies = {
            "adherence",
            "chart",
            "diary",
            "document.pdf",
            "encryption",
            "entry",
            "language",
            "person",
            "platform",
            "programme",
            "readmodel",
            "report",
            "review",
            "trend"
        })
@NullMarked
package dev.steadyback.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
