package dev.steadyback.api;

import dev.steadyback.platform.Refused;
import org.jspecify.annotations.Nullable;

/** The headers that make writing safe to repeat: {@code Idempotency-Key}, {@code ETag} and {@code If-Match}. */
final class Headers {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_VERSION = 18;

    private Headers() {}

    static String eTag(long version) {
        return "\"" + version + "\"";
    }

    static @Nullable String key(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        if (sent.isEmpty() || sent.length() > LONGEST_KEY || !sent.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw Refused.invalid(
                    IDEMPOTENCY_KEY,
                    "needs 1 to " + LONGEST_KEY + " printable ASCII characters, such as a random UUID");
        }
        return sent;
    }

    /** The version an edit was made on; null when the sender does not mind which. */
    static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String tag = ifMatch.strip();
        String version = tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : "";
        if (version.isEmpty()
                || version.length() > LONGEST_VERSION
                || !version.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Refused.stale(IF_MATCH, "is no ETag of an entry; send the one that came with it, such as \"0\"");
        }
        return Long.valueOf(version);
    }
}
