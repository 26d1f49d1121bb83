/** The read models' MongoDB (embedded or real), the tokens beside them, and how fresh they are. */
@ApplicationModule(allowedDependencies = {"eventstore", "platform"})
@NullMarked
package dev.steadyback.readmodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
