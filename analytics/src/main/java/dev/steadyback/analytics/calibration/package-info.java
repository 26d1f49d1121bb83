/** Made-up people with a known effect, and tables of how often the review is right about them; nothing here is used by a review. */
@NullMarked
package dev.steadyback.analytics.calibration;

import org.jspecify.annotations.NullMarked;
