/** The report: what is known of a person's programme in one object, and its charts, page and files. */
@NullMarked
package dev.steadyback.report;

import org.jspecify.annotations.NullMarked;
