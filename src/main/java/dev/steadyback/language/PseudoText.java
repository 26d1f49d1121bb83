package dev.steadyback.language;

/** A pattern as {@link Languages#PSEUDO} says it: its own letters with accents, in brackets, and two fifths longer; its places stay. */
final class PseudoText {
    private static final String PLAIN = "acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ";
    private static final String ACCENTED = "áčďéğħíĵķĺńóŕśťúŵýžÁČĎÉĞĦÍĴĶĹŃÓŔŚŤÚŴÝŽ";
    private static final double LONGER = 0.4;

    private PseudoText() {}

    static String of(String pattern) {
        StringBuilder text = new StringBuilder("[");
        int depth = 0;
        int letters = 0;
        int place = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{') {
                place = depth == 0 ? i : place;
                depth++;
            } else if (c == '}') {
                depth--;
            }
            // Within a choice the words after a limit are said, the name of the format is not.
            boolean said = depth == 0 || (depth == 1 && inChoice(pattern, place, i));
            int at = said ? PLAIN.indexOf(c) : -1;
            letters += at < 0 ? 0 : 1;
            text.append(at < 0 ? c : ACCENTED.charAt(at));
        }
        return text.append("·".repeat((int) Math.ceil(letters * LONGER / 2)))
                .append(']')
                .toString();
    }

    private static boolean inChoice(String pattern, int place, int at) {
        int choice = pattern.indexOf(",choice,", place);
        return choice >= 0 && choice < at && at >= choice + ",choice,".length();
    }
}
