package dev.steadyback.analytics;

/** Names of sessions, as people write them: case and blanks around a name make no other of it. */
public final class SessionName {
    private SessionName() {}

    /** Whether two names mean the same session. */
    public static boolean same(String a, String b) {
        return a.strip().equalsIgnoreCase(b.strip());
    }
}
