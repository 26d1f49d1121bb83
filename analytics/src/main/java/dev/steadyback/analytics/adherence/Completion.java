package dev.steadyback.analytics.adherence;

/** How far a session was done. Stopping early, for whatever reason, earns the same as doing a part: no one is taught to push through pain. */
public enum Completion {
    FULL(1),
    PARTLY(0.5),
    STOPPED(0.5);

    private final double credit;

    Completion(double credit) {
        this.credit = credit;
    }

    /** The part of a planned session this earns, without unit: 1 for {@link #FULL}, 0.5 for {@link #PARTLY} and {@link #STOPPED}. */
    public double credit() {
        return credit;
    }
}
