/** A person's programme: start, time zone, day start, suspected causes, plan versions by date, pauses. */
@NullMarked
package dev.steadyback.programme;

import org.jspecify.annotations.NullMarked;
