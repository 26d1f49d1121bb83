package dev.steadyback.pages.intake;

import dev.steadyback.exchange.DateOrder;
import dev.steadyback.exchange.FileKind;
import dev.steadyback.exchange.ImportPreview;
import dev.steadyback.exchange.ImportPreview.Looked;
import dev.steadyback.exchange.Rejection;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.say.FaultWords;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the pages that bring an old diary in say about its files. */
public final class ImportWords {
    private static final Pattern SECOND_WORD = Pattern.compile("_([a-z])");

    private final Texts texts;
    private final FaultWords faults;

    ImportWords(Texts texts) {
        this.texts = texts;
        this.faults = new FaultWords(texts);
    }

    public String of(FileKind kind) {
        return texts.say("file-kind." + kind.name());
    }

    public String of(DateOrder order) {
        return texts.say("date-order." + order.name());
    }

    /** What a column holds: «Pain score» for {@code score}. */
    public String column(String column) {
        return column.equals("name")
                ? texts.say("field.session-name")
                : faults.field(
                        SECOND_WORD.matcher(column).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT)));
    }

    /** The columns a kind of file has to have, and those it may have. */
    public String columns(FileKind kind) {
        return String.join(", ", kind.columns().subList(0, kind.required()));
    }

    public String optional(FileKind kind) {
        return String.join(
                ", ", kind.columns().subList(kind.required(), kind.columns().size()));
    }

    /** How a file is written. */
    public String written(Looked file) {
        String dates = file.dates();
        return texts.list(Stream.of(
                        texts.say("import.utf8"),
                        texts.say(file.semicolons() ? "import.semicolons" : "import.commas"),
                        dates == null ? null : texts.say("date-shape." + dates),
                        texts.say("import.lines", file.lines()))
                .filter(Objects::nonNull)
                .toList());
    }

    /** The columns of which nothing is taken, by the names they have in the file; empty when there are none. */
    public String leftOut(Looked file) {
        return texts.list(file.columns().stream()
                .filter(c -> c.takenFor().isEmpty() && !c.header().isBlank())
                .map(ImportPreview.Column::header)
                .toList());
    }

    /** The column of a refused line, by the name it has in the file. */
    public String field(Looked file, Rejection rejection) {
        String field = rejection.field();
        return field == null
                ? "\u2013"
                : file.columns().stream()
                        .filter(c -> c.takenFor().equals(field))
                        .map(ImportPreview.Column::header)
                        .findFirst()
                        .orElse(field);
    }

    public String why(Rejection rejection) {
        return faults.sentence(rejection.fault());
    }
}
