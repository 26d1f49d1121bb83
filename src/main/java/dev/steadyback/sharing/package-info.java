/** What coaches may see and do: the persons' consents at each request, the log of what coaches looked at, and what coaches keep for themselves. */
@ApplicationModule(allowedDependencies = {"account", "diary", "encryption", "person", "platform", "web"})
@NullMarked
package dev.steadyback.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
