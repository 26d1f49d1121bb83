/** What pages say: days, numbers and names, what is wrong with what was typed, and the words that features add. */
@ApplicationModule(allowedDependencies = {"entry", "language", "platform", "programme"})
@NullMarked
package dev.steadyback.pages.say;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
