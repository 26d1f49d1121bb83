package dev.steadyback.analytics.questionnaire;

import java.math.BigDecimal;

/**
 * The questionnaires that are scored here, or whose totals are taken as they are, with what a change has to come to before it counts as important.
 *
 * <p>An important change is, in either direction, at least so many points <em>and</em> at least such a part of the first score; T-scores have no true zero, so they have no
 * percentage. The published thresholds are of improvement; a worsening is held to the same.
 *
 * <ul>
 *   <li>PEG-3, 0 to 10: 30 % (Ostelo et al. 2008, doi:10.1097/BRS.0b013e31815e3a10, for pain and function in low back pain; Dowell et al. 2016,
 *       doi:10.15585/mmwr.rr6501e1, for the PEG by name) and 1 point (Reed et al. 2024, doi:10.1016/j.jpain.2023.07.028: 1.0 to 1.75 by people's own judgement).
 *   <li>RMDQ-24, 0 to 24: 5 points and 30 % (Ostelo et al. 2008).
 *   <li>ODI, 0 to 100: 10 points and 30 % (Ostelo et al. 2008).
 *   <li>PROMIS pain interference, a T-score: 3.5 points (Amtmann et al. 2016, doi:10.2147/JPR.S93391: 3.5 to 5.5 in low back pain).
 *   <li>PROMIS physical function, a T-score: 4 points (Terwee et al. 2021, doi:10.1007/s11136-021-02925-y: 2 to 6 for PROMIS measures; its middle).
 * </ul>
 *
 * <p>T-scores have mean 50 and standard deviation 10 in their reference population; a higher one says more of what is measured (healthmeasures.net). No
 * form gives one further than 3.7 standard deviations from the mean: 13 to 87.
 */
public enum Instrument {
    PEG_3(10, 3, false, "1", 30),
    RMDQ_24(24, 1, false, "5", 30),
    ODI(100, 1, false, "10", 30),
    PROMIS_PAIN_INTERFERENCE(100, 1, false, "3.5", 0),
    PROMIS_PHYSICAL_FUNCTION(100, 1, true, "4", 0);

    private static final int LEAST_T = 13;
    private static final int MOST_T = 87;

    private final int most;
    private final int parts;
    private final boolean higherIsBetter;
    private final BigDecimal leastPoints;
    private final int leastPercent;

    Instrument(int most, int parts, boolean higherIsBetter, String leastPoints, int leastPercent) {
        this.most = most;
        this.parts = parts;
        this.higherIsBetter = higherIsBetter;
        this.leastPoints = new BigDecimal(leastPoints);
        this.leastPercent = leastPercent;
    }

    /** The highest score; the lowest is 0. */
    public int most() {
        return most;
    }

    /** The lowest total that can be typed in. */
    public int leastTotal() {
        return isTScore() ? LEAST_T : 0;
    }

    /** The highest total that can be typed in. */
    public int mostTotal() {
        return isTScore() ? MOST_T : most;
    }

    private boolean isTScore() {
        return this == PROMIS_PAIN_INTERFERENCE || this == PROMIS_PHYSICAL_FUNCTION;
    }

    /** By how much the sum of the answers is divided. */
    int parts() {
        return parts;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** The points that an important change has at least. */
    public BigDecimal leastPoints() {
        return leastPoints;
    }

    /** The part of the first score that an important change has at least, in percent; 0 when no part is asked for. */
    public int leastPercent() {
        return leastPercent;
    }

    /** Whether its questions may be asked here; of the others only the total is taken. */
    public boolean isAsked() {
        return this == PEG_3 || this == RMDQ_24;
    }

    /** Whether every score is a whole number. */
    public boolean isWhole() {
        return this == RMDQ_24;
    }
}
