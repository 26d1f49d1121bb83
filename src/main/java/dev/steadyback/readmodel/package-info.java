/** The read models' MongoDB (embedded or real), the tokens beside them, and how fresh they are. */
@NullMarked
package dev.steadyback.readmodel;

import org.jspecify.annotations.NullMarked;
