/** The persons who keep a diary here: registration under a random id, and finding one by id or name. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package dev.steadyback.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
