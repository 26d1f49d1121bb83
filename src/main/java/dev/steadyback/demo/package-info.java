/** A made-up person with half a year of training, to look around with. */
@NullMarked
package dev.steadyback.demo;

import org.jspecify.annotations.NullMarked;
