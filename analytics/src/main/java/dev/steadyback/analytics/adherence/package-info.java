/** How planned sessions are matched to those done, and what that makes of a day, a week and a streak. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.steadyback.analytics.adherence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
