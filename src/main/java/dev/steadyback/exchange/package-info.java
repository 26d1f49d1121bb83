/** Import from files of comma-separated values: whatever is not sure to be understood is refused with line, field and reason. */
@NullMarked
package dev.steadyback.exchange;

import org.jspecify.annotations.NullMarked;
