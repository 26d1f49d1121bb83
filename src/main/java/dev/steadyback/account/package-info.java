/** Who may sign in: accounts with their passwords, codes and sessions, invitations and tokens. Kept beside the events, because what is secret must be forgotten when it changes. */
@ApplicationModule(allowedDependencies = {"person", "platform"})
@NullMarked
package dev.steadyback.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
