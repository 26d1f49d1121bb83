package dev.steadyback.pages.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link Who} of a form that reads nothing before it writes: what it asks for is decided on by what is stored, so it does not wait until all of that can be
 * read. The page it leads to does.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unawaited {}
