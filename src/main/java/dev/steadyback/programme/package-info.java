/** A person's programme: start, time zone, day start, suspected causes, plan versions by date, pauses; and the exercises that plans are made of. */
@ApplicationModule(allowedDependencies = {"eventstore", "language", "person", "platform"})
@NullMarked
package dev.steadyback.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
