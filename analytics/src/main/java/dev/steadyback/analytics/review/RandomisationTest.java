package dev.steadyback.analytics.review;

/**
 * Whether the mean of some paired differences could come from the order of the pairs alone: had the order of a pair been drawn the other way, its
 * difference would have the other sign. The p value is the share of orders, the one that was drawn among them, whose mean is at least as far
 * out; two-sided means either way, lower means as far below.
 *
 * <p>With n pairs up to {@value #EXACT}, all 2^n orders are counted. With more, the drawn one and 4,096 others: for each in turn, pair i keeps its sign if bit i
 * modulo 64 of the next word is 0, a word of SplitMix64 started at 0 serving 64 pairs; p = (1 + hits) / 4,097. The same differences always
 * give the same p. It holds whatever the distribution of pain and however it sticks from day to day. Means that differ by less than 1e-9 are taken as
 * equal. No difference: p is 1.
 *
 * <p>Reference: Edgington and Onghena 2007, Randomization Tests, 4th edition, doi:10.1201/9781420011814.
 *
 * @param twoSided p of a difference either way
 * @param lower p of a negative difference
 */
record RandomisationTest(double twoSided, double lower) {
    private static final int EXACT = 12;
    private static final int SAMPLED = 4096;
    private static final double TIE = 1e-9;

    static RandomisationTest of(double[] differences) {
        int n = differences.length;
        double observed = 0;
        for (double difference : differences) {
            observed += difference;
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
                sum += (flips >>> i & 1) == 0 ? differences[i] : -differences[i];
            }
            asFar += Math.abs(sum) >= Math.abs(observed) - n * TIE ? 1 : 0;
            asLow += sum <= observed + n * TIE ? 1 : 0;
        }
        double drawn = exact ? 0 : 1;
        return new RandomisationTest((asFar + drawn) / (orders + drawn), (asLow + drawn) / (orders + drawn));
    }
}
