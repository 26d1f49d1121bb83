/** A second, plain reading of the rules, and made-up persons to hold the product's views against it. */
@NullMarked
package dev.steadyback.oracle;

import org.jspecify.annotations.NullMarked;
