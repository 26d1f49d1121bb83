/** Import from files of comma-separated values: whatever is not sure to be understood is refused with line, field and reason. */
@ApplicationModule(
        allowedDependencies = {"adherence", "diary", "entry", "language", "person", "platform", "programme", "readmodel"
        })
@NullMarked
package dev.steadyback.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
