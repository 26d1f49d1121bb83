/** The statistics of adherence and pain: pure functions over a person's days, without a clock, I/O or random numbers. */
@NullMarked
package dev.steadyback.analytics;

import org.jspecify.annotations.NullMarked;
