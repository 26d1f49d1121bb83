/** Whatever comes in is read, or refused with its reason: the parsers under what a fuzzer made up. */
@NullMarked
package dev.steadyback.fuzz;

import org.jspecify.annotations.NullMarked;
