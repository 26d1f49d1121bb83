/** What a person writes into the diary: sessions, pain scores, habits, reliefs, flares and questionnaires, each entry its own aggregate. */
@ApplicationModule(allowedDependencies = {"eventstore", "person", "platform", "programme"})
@NullMarked
package dev.steadyback.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
