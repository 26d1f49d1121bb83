/** What every page stands on: whose page it is, forms and what is wrong in them, what was just done, refusals, the language. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "diary",
            "entry",
            "language",
            "mail",
            "pages.say",
            "person",
            "platform",
            "programme",
            "readmodel",
            "web"
        })
@NullMarked
package dev.steadyback.pages.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
