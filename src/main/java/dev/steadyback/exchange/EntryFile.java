package dev.steadyback.exchange;

import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.platform.Fields;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The files of entries, and the columns each may have. What a row says makes its entry's identifier: a new column is added at the end, but for the note. */
enum EntryFile {
    PAIN(EntryKind.PAIN, "pain-score", "date score", "time kind site note"),
    SESSIONS(EntryKind.SESSION, "session", "date name", "time minutes effort done pain_before pain_after note"),
    HABITS(EntryKind.HABITS, "habits", "date", "sitting_hours standing_hours walking_minutes sleep_hours lifts note"),
    TREATMENTS(EntryKind.TREATMENT, "treatment", "date type", "note");

    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private final EntryKind kind;
    private final String word;
    private final String required;
    private final String optional;

    EntryFile(EntryKind kind, String word, String required, String optional) {
        this.kind = kind;
        this.word = word;
        this.required = required;
        this.optional = optional;
    }

    /** The file that such facts come from. */
    static EntryFile of(Facts facts) {
        EntryKind kind = EntryKind.of(facts);
        return Arrays.stream(values())
                .filter(f -> f.kind == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file holds " + kind));
    }

    /** What a row's identifier begins with. */
    String word() {
        return word;
    }

    CsvTable.Columns columns() {
        return CsvTable.Columns.of(required, optional);
    }

    Facts facts(Fields fields) {
        return kind.read(fields);
    }

    /** The column of a field: {@code pain_before} of {@code painBefore}. */
    static String column(String field) {
        return CAPITAL.matcher(field).replaceAll("_$1").toLowerCase(Locale.ROOT);
    }
}
