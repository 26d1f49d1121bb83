/** What reminds a person of what is planned and not done yet: the calendar feed, and messages that are pushed to devices. */
@ApplicationModule(allowedDependencies = {"diary", "language", "person", "platform", "programme", "readmodel"})
@NullMarked
package dev.steadyback.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
