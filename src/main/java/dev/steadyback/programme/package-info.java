/** A person's programme: start, time zone, day start, suspected causes, plan versions by date, pauses. */
@ApplicationModule(allowedDependencies = {"eventstore", "person", "platform"})
@NullMarked
package dev.steadyback.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
