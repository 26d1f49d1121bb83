/** Did consistency go with less pain? The review of one person's days, its verdict, and the randomised weeks that can say more. */
@ApplicationModule(allowedDependencies = {"regression"})
@NullMarked
package dev.steadyback.analytics.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
