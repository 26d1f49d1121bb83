package dev.steadyback.exchange;

import dev.steadyback.entry.Facts;
import dev.steadyback.entry.FactsReader;
import dev.steadyback.platform.Fields;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of files of entries, and the columns each may have. */
enum EntryKind {
    PAIN("date score", "time kind site note"),
    SESSIONS("date name", "time minutes effort done pain_before pain_after note"),
    HABITS("date", "sitting_hours standing_hours walking_minutes sleep_hours lifts note");

    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private final String required;
    private final String optional;

    EntryKind(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    CsvTable.Columns columns() {
        return CsvTable.Columns.of(required, optional);
    }

    Facts facts(Fields fields) {
        return switch (this) {
            case PAIN -> FactsReader.painScore(fields);
            case SESSIONS -> FactsReader.session(fields);
            case HABITS -> FactsReader.habits(fields);
        };
    }

    /** The column of a field: {@code pain_before} of {@code painBefore}. */
    static String column(String field) {
        return CAPITAL.matcher(field).replaceAll("_$1").toLowerCase(Locale.ROOT);
    }
}
