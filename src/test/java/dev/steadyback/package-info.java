/** Tests of the product as a whole. */
@NullMarked
package dev.steadyback;

import org.jspecify.annotations.NullMarked;
