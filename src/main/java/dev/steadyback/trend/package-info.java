/** The trend of pain (daily values, smoothed level, baseline against now, slope per week) and of questionnaires. */
@ApplicationModule(allowedDependencies = {"diary", "entry", "person", "programme", "readmodel"})
@NullMarked
package dev.steadyback.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
