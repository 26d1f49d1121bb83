package dev.steadyback.sharing;

import dev.steadyback.person.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a page or an operation of a person that their coach may ask for it, with leave for all of this, or with any leave at all. Without it nobody but the person may. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToCoach {
    Scope[] value();

    /** What it is in the access log. */
    AccessLog.What as() default AccessLog.What.SEEN;
}
