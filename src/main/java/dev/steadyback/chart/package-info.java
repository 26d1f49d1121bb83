/** The charts of a report, drawn by JFreeChart in one theme, with their words and tables. */
@ApplicationModule(allowedDependencies = {"language", "report", "trend"})
@NullMarked
package dev.steadyback.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
