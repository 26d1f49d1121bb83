/** The consistency review of a person: taken down at each checkpoint, in words, and the randomised weeks beside it. */
@NullMarked
package dev.steadyback.review;

import org.jspecify.annotations.NullMarked;
