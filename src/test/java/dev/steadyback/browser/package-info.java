/** The product in a real browser, as the person who uses it sees it. */
@NullMarked
package dev.steadyback.browser;

import org.jspecify.annotations.NullMarked;
