/** What comes from elsewhere: an old diary's files, and the sample data that is taken away again. */
@ApplicationModule(
        allowedDependencies = {
            "demo",
            "diary",
            "entry",
            "exchange",
            "language",
            "pages.kit",
            "pages.say",
            "person",
            "platform",
            "programme",
            "readmodel"
        })
@NullMarked
package dev.steadyback.pages.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
