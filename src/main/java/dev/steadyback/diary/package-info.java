/** The diary: what each day of a person's programme held, kept in MongoDB by one projection of all events. */
@ApplicationModule(allowedDependencies = {"account", "entry", "person", "platform", "programme", "readmodel"})
@NullMarked
package dev.steadyback.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
