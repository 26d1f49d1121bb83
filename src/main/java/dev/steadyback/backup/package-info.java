/** Everything of a data folder in one file, and back. */
@ApplicationModule(allowedDependencies = {"encryption", "eventstore", "platform"})
@NullMarked
package dev.steadyback.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
