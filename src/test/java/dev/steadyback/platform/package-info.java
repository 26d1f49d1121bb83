@NullMarked
package dev.steadyback.platform;

import org.jspecify.annotations.NullMarked;
