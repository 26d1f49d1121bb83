package dev.steadyback.analytics;

/** How adherence is put into words, decided on the whole percent that is shown. */
public enum Band {
    /** 80 % and over. */
    MET,
    /** 50 to 79 %. */
    PARTLY,
    /** Below 50 %. */
    LOW;

    /** The band of a whole percent. */
    public static Band of(int percent) {
        if (percent >= 80) {
            return MET;
        }
        return percent >= 50 ? PARTLY : LOW;
    }
}
