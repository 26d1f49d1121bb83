package dev.steadyback.analytics.review;

import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.review.Sensitivity.Code;
import java.util.List;

/**
 * What a variant must say to support an answer in the direction of the main model: the posterior probability of that side, or for S5 and S6 the mean on it.
 *
 * <table>
 * <caption>Least probability</caption>
 * <tr><th>variant<th>less pain<th>more pain
 * <tr><td>S1, S2, S3, S4<td>.9<td>.9
 * <tr><td>S8<td>.98<td>.985
 * <tr><td>S9<td>.8<td>.975
 * <tr><td>S9_TOTAL<td>.8<td>.8
 * </table>
 *
 * <p>S2, S6 and, for less pain, S9_TOTAL are shown and do not vote. More pain needs more, because that answer tells a person that training hurts them, and small samples lean that way. The bounds
 * were chosen on made-up people; what they buy is in the tables of the calibration.
 */
final class Votes {
    private static final List<Code> FOR_LESS = List.of(Code.S1, Code.S3, Code.S4, Code.S5, Code.S8, Code.S9);
    private static final List<Code> FOR_MORE =
            List.of(Code.S1, Code.S3, Code.S4, Code.S5, Code.S8, Code.S9, Code.S9_TOTAL);

    private Votes() {}

    /** The variants that have to agree before an answer is given. */
    static List<Code> voters(boolean less) {
        return less ? FOR_LESS : FOR_MORE;
    }

    static boolean agrees(Code code, EffectPosterior main, EffectPosterior variant) {
        boolean less = main.mean() < 0;
        if (code == Code.S5 || code == Code.S6) {
            return less ? variant.mean() < 0 : variant.mean() > 0;
        }
        double probability = variant.probabilityNegative();
        return (less ? probability : 1 - probability) >= least(code, less);
    }

    private static double least(Code code, boolean less) {
        return switch (code) {
            case S8 -> less ? .98 : .985;
            case S9 -> less ? .8 : .975;
            case S9_TOTAL -> .8;
            default -> .9;
        };
    }
}
