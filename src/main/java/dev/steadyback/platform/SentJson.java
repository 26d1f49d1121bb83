package dev.steadyback.platform;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** JSON that somebody sent: a small body must not become many times its size in memory, or say one thing twice. */
public final class SentJson {
    private static final int MOST_PARTS = 20_000;
    private static final int DEEPEST = 50;

    /** What is said of JSON that is refused for its size. */
    public static final String TOO_MUCH = "holds more than " + MOST_PARTS
            + " names, values and brackets, or nests them more than " + DEEPEST + " deep";

    private SentJson() {}

    public static JsonMapper.Builder mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxTokenCount(MOST_PARTS)
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
