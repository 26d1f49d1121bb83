/** The pain-trend view: daily values, smoothed level, baseline against now, slope per week. */
@NullMarked
package dev.steadyback.trend;

import org.jspecify.annotations.NullMarked;
