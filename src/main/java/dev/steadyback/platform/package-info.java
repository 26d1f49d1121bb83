/** What every part stands on: refusals with field and reason, reading of typed-in fields, time, JSON, the data folder. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.steadyback.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
