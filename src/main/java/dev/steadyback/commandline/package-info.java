/** The verbs of the command line: serving, and the work that is done without a server. */
@NullMarked
package dev.steadyback.commandline;

import org.jspecify.annotations.NullMarked;
