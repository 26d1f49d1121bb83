/** Mail, where a server for it is set. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.steadyback.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
