/** The adherence view: due and credited sessions by week and focus area, daily practice, streaks. */
@ApplicationModule(allowedDependencies = {"diary", "entry", "person", "platform", "programme", "readmodel"})
@NullMarked
package dev.steadyback.adherence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
