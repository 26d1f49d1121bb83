package dev.steadyback.analytics.review;

/**
 * Whether a sum over pairs could come from the draw alone: had the order of a pair been drawn the other way, its summand would have the other sign.
 * The p value is the share of draws, the one that was made among them, whose sum is at least as far out; two-sided means either way, lower means as
 * far below.
 *
 * <p>With n pairs up to {@value #EXACT}, all 2^n draws are counted. With more, the one that was made and {@value #SAMPLED} others: for each in turn,
 * pair i keeps its sign if bit i modulo 64 of the next word is 0, a word of SplitMix64 started at 0 serving 64 pairs; p = (1 + hits) / (1 +
 * {@value #SAMPLED}). The same summands always give the same p. It holds whatever the distribution of pain and however it sticks from day to day.
 * Sums that differ by less than 1e-9 of the sum of the absolute summands are taken as equal. Without pairs p is 1.
 *
 * <p>Reference: Edgington and Onghena 2007, Randomization Tests, 4th edition, doi:10.1201/9781420011814.
 *
 * @param twoSided p of a sum so far from 0
 * @param lower p of a sum so low
 */
record RandomisationTest(double twoSided, double lower) {
    private static final int EXACT = 12;
    private static final int SAMPLED = 4096;
    private static final double TIE = 1e-9;

    static RandomisationTest of(double[] summands) {
        int n = summands.length;
        double observed = 0;
        double tie = 0;
        for (double summand : summands) {
            observed += summand;
            tie += TIE * Math.abs(summand);
        }
        boolean exact = n <= EXACT;
        int orders = exact ? 1 << n : SAMPLED;
        SplitMix64 random = new SplitMix64(0);
        int asFar = 0;
        int asLow = 0;
        for (int order = 0; order < orders; order++) {
            double sum = 0;
            long flips = order;
            for (int i = 0; i < n; i++) {
                if (!exact && i % Long.SIZE == 0) {
                    flips = random.next();
                }
                sum += (flips >>> i & 1) == 0 ? summands[i] : -summands[i];
            }
            asFar += Math.abs(sum) >= Math.abs(observed) - tie ? 1 : 0;
            asLow += sum <= observed + tie ? 1 : 0;
        }
        double drawn = exact ? 0 : 1;
        return new RandomisationTest((asFar + drawn) / (orders + drawn), (asLow + drawn) / (orders + drawn));
    }
}
