/** Leave and use of it: what a person shares with whom, and the desk of a coach. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "diary",
            "document",
            "language",
            "pages.kit",
            "pages.say",
            "person",
            "platform",
            "programme",
            "report",
            "sharing",
            "web"
        })
@NullMarked
package dev.steadyback.pages.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
