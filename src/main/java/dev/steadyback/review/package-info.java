/** The consistency review of a person: taken down at each checkpoint, in words, and the randomised weeks beside it. */
@ApplicationModule(allowedDependencies = {"diary", "entry", "language", "person", "platform", "programme", "readmodel"})
@NullMarked
package dev.steadyback.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
