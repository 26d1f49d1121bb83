/** Tests of a person's record. */
@NullMarked
package dev.steadyback.person;

import org.jspecify.annotations.NullMarked;
