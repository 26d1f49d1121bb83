package dev.steadyback.analytics;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Names of sessions, practices and people, as people write them. Two names are equal when they are equal after these steps:
 *
 * <ol>
 *   <li>Unicode normalisation form C: an accented letter is the same as one character and as a letter with a mark after it.
 *   <li>Blanks: each run of Unicode white space, which includes no-break blanks, tabs and line ends, is one blank; those around the name go.
 *   <li>Case, letter by letter, whatever the machine's language: {@code Σ}, {@code σ} and {@code ς} are equal, {@code ß} and {@code ss} are not,
 *       for these tell two surnames apart.
 * </ol>
 *
 * <p>A name is kept as it was typed; only what compares or groups names asks here. Everything does, so that no two places differ.
 */
public final class Names {
    private static final char FIRST_BEYOND_ASCII = 0x80;

    private Names() {}

    /** Whether two names mean the same. */
    public static boolean same(String a, String b) {
        return a.equals(b) || key(a).equals(key(b));
    }

    /** What is equal for equal names, to group and to sort by; empty for a name of nothing but blanks. */
    public static String key(String name) {
        return isAscii(name) ? folded(name) : composed(folded(composed(name)));
    }

    /** Whether there is nothing to be read in a text. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Names::isBlank);
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Form.NFC);
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean blank = false;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                blank = true;
            } else {
                if (blank && !folded.isEmpty()) {
                    folded.append(' ');
                }
                blank = false;
                folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
            }
        }
        return folded.toString();
    }

    /** Whether a character has Unicode's property White_Space. */
    private static boolean isBlank(int c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }
}
