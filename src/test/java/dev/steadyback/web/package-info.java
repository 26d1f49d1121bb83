/** Tests of what holds for everything served over HTTP. */
@NullMarked
package dev.steadyback.web;

import org.jspecify.annotations.NullMarked;
