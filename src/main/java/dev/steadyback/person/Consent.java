package dev.steadyback.person;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A person's leave for a coach, as it stands.
 *
 * @param scopes what the coach may see or do
 * @param text the version of the text that the person agreed to
 */
public record Consent(AccountId coach, Set<Scope> scopes, int text, Instant since) {
    /** The version of the text that is agreed to now. A text that says anything else gets the next number. */
    public static final int TEXT = 1;

    public Consent {
        scopes = Scope.inOrder(scopes);
    }

    public boolean covers(Set<Scope> needed) {
        return scopes.containsAll(needed);
    }

    /** All consents of a person, by coach, after one more event. */
    public static Map<String, Consent> with(Map<String, Consent> before, PersonEvent event) {
        Map<String, Consent> after = new TreeMap<>(before);
        if (event instanceof PersonEvent.ConsentGiven e) {
            after.put(e.coach().value(), new Consent(e.coach(), e.scopes(), e.text(), e.recordedAt()));
        } else if (event instanceof PersonEvent.ConsentWithdrawn e) {
            after.remove(e.coach().value());
        }
        return Map.copyOf(after);
    }
}
