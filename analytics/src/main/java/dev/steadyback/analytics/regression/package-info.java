/** Regression with autocorrelated noise, the local level, and the distributions that intervals come from. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.steadyback.analytics.regression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
