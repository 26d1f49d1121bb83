/** The trend of pain (daily values, smoothed level, baseline against now, slope per week) and of questionnaires. */
@NullMarked
package dev.steadyback.trend;

import org.jspecify.annotations.NullMarked;
