/** The description of the API for programs and people: what each address takes and answers. */
@ApplicationModule(allowedDependencies = {"entry", "platform", "programme", "web"})
@NullMarked
package dev.steadyback.api.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
