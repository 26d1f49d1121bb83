/** What holds for everything served over HTTP: who may ask from where, the security headers, health and metrics. */
@ApplicationModule(allowedDependencies = {"account", "eventstore", "platform", "readmodel"})
@NullMarked
package dev.steadyback.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
