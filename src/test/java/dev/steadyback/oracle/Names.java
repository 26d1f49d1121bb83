package dev.steadyback.oracle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When two names are the same: in any Unicode form, with any blanks, in any case. */
final class Names {
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    private Names() {}

    static String folded(String name) {
        return FOLDED.computeIfAbsent(name, Names::fold);
    }

    private static String fold(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder();
        boolean blank = false;
        for (int c : composed.codePoints().toArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
            } else {
                if (blank && !folded.isEmpty()) {
                    folded.append(' ');
                }
                blank = false;
                folded.appendCodePoint(c);
            }
        }
        return folded.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static boolean same(String a, String b) {
        return folded(a).equals(folded(b));
    }
}
