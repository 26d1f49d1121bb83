/** The benchmarks behind the figures in the README: each prints a row of a table, compared within one run. */
@NullMarked
package dev.steadyback.bench;

import org.jspecify.annotations.NullMarked;
