/** What the product says, in a person's language: sentences from the files in {@code resources/texts}, numbers and dates by the locale. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.steadyback.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
