/** The benchmarks behind the figures in src/docs/performance.md: each prints a row of a table, compared within one run. */
@NullMarked
package dev.steadyback.bench;

import org.jspecify.annotations.NullMarked;
