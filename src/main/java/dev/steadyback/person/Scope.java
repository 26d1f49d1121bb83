package dev.steadyback.person;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a person lets a coach see, or do. */
public enum Scope {
    /** The plan, and which of its sessions were done. */
    SESSIONS,
    /** Pain, and what goes with it: relief, flare-ups, habits, treatments, questionnaires. */
    PAIN,
    /** What was written in words. */
    NOTES,
    /** To write plans. */
    PLANS;

    /** These, always in the same order, so that they are stored alike. */
    static Set<Scope> inOrder(Collection<Scope> scopes) {
        Set<Scope> ordered = EnumSet.noneOf(Scope.class);
        ordered.addAll(scopes);
        return Collections.unmodifiableSet(ordered);
    }
}
