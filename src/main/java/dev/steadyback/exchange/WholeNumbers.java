package dev.steadyback.exchange;

import java.util.regex.Pattern;

/** Whole numbers as programs write them that keep all numbers with decimals: 4.0, or 4,0, is 4. */
final class WholeNumbers {
    /** Three zeros are left alone: they may be thousands. */
    private static final Pattern WITH_ZEROS = Pattern.compile("^([+-]?\\d+)[.,](?:0{1,2}|0{4,})$");

    private WholeNumbers() {}

    /** The number without the zeros behind its point or comma; any other text as it is. */
    static String plain(String text) {
        return WITH_ZEROS.matcher(text).replaceFirst("$1");
    }
}
