/** What is a person's is sealed under a key of their own, which is kept apart from what it seals; without the key nobody can read it again. */
@ApplicationModule(allowedDependencies = {"person", "platform"})
@NullMarked
package dev.steadyback.encryption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
