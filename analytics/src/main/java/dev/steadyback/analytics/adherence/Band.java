package dev.steadyback.analytics.adherence;

import java.util.Arrays;

/** How adherence is put into words. The percent that is shown never stands on the other side of a border than the exact ratio. */
public enum Band {
    /** 80 % and over. */
    MET(80),
    /** 50 to 79 %. */
    PARTLY(50),
    /** Below 50 %. */
    LOW(0);

    private final int from;

    Band(int from) {
        this.from = from;
    }

    /** The least percent of this band. */
    public int from() {
        return from;
    }

    /** The band of a whole percent. */
    public static Band of(int percent) {
        return Arrays.stream(values())
                .filter(band -> percent >= band.from)
                .findFirst()
                .orElse(LOW);
    }

    /** The percents at which a band begins. */
    static int[] borders() {
        return Arrays.stream(values()).mapToInt(Band::from).toArray();
    }
}
