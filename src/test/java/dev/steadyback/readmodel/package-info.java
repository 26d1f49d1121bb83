@NullMarked
package dev.steadyback.readmodel;

import org.jspecify.annotations.NullMarked;
