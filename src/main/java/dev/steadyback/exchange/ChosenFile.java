package dev.steadyback.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A file to bring in, and how it is to be understood.
 *
 * @param kind what it is; null when its header does not tell and nobody said
 */
public record ChosenFile(InputFile file, @Nullable FileKind kind, HowToRead how) {
    /** A file as somebody chose it, understood as well as can be guessed. */
    public static ChosenFile guessed(InputFile file) {
        return new ChosenFile(
                file,
                PlanFile.looksLikeOne(file) ? FileKind.PLAN : ColumnNames.kind(CsvTable.header(file)),
                HowToRead.GUESSED);
    }
}
