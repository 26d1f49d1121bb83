/** A day's pain out of its scores, and what becomes of it: its level, its slope, changes that matter, when the safety information is due. */
@ApplicationModule(allowedDependencies = {"regression"})
@NullMarked
package dev.steadyback.analytics.pain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
