/** Where the events are kept: SQLite in the data folder, or PostgreSQL; one writer with group commit. */
@ApplicationModule(allowedDependencies = {"encryption", "person", "platform"})
@NullMarked
package dev.steadyback.eventstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
