/** The persons who keep a diary here: registration under a random id, and finding one by id or name. */
@NullMarked
package dev.steadyback.person;

import org.jspecify.annotations.NullMarked;
