/** Tests of the HTTP interface, over HTTP. */
@NullMarked
package dev.steadyback.api;

import org.jspecify.annotations.NullMarked;
