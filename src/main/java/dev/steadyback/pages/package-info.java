/** The pages a person uses: plain HTML from the server, one controller for each page, without script. */
@NullMarked
package dev.steadyback.pages;

import org.jspecify.annotations.NullMarked;
