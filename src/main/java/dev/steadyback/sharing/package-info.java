/** What coaches may see and do: the persons' consents at each request, and the log of what coaches looked at. */
@ApplicationModule(allowedDependencies = {"account", "diary", "person", "platform", "web"})
@NullMarked
package dev.steadyback.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
