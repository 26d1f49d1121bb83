/** The pages a person uses: HTML from the server, one controller for each page; all of it works without script. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.steadyback.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
