/** Made-up people with a known effect, and tables of how often the review is right about them; nothing here is used by a review. */
@ApplicationModule(allowedDependencies = {"regression", "review"})
@NullMarked
package dev.steadyback.analytics.calibration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
