/** Getting in and out: signing in, invitations, one's own account, and all accounts for an administrator. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "diary",
            "erasing",
            "mail",
            "pages.kit",
            "pages.say",
            "person",
            "platform",
            "web"
        })
@NullMarked
package dev.steadyback.pages.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
