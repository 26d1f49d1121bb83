/** What all charts are drawn with: type, colours, lines, columns and dots, and how a drawing becomes SVG or PNG. */
@ApplicationModule(allowedDependencies = {"chart"})
@NullMarked
package dev.steadyback.chart.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
