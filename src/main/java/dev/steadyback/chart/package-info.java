/** The charts of a report, drawn by JFreeChart in one theme, with their words and tables. */
@NullMarked
package dev.steadyback.chart;

import org.jspecify.annotations.NullMarked;
