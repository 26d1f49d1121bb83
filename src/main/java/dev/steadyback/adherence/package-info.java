/** The adherence view: due and credited sessions by week and focus area, daily practice, streaks. */
@NullMarked
package dev.steadyback.adherence;

import org.jspecify.annotations.NullMarked;
