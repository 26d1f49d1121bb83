/** The report: what is known of a person's programme in one object, and what it finds in sentences. */
@NullMarked
package dev.steadyback.report;

import org.jspecify.annotations.NullMarked;
