package dev.steadyback.pages.insight;

import dev.steadyback.diary.Persons;
import dev.steadyback.person.PersonId;
import java.text.Collator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Persons by name, in the order of a language, and the letters that lead to them. */
final class NameList {
    /** Among fewer than these one sees at a glance who is there. */
    private static final int MANY = 12;

    /** What stands for a name that begins with no letter. */
    private static final String NO_LETTER = "#";

    private NameList() {}

    /**
     * A person.
     *
     * @param letter what the name begins with, when this is the first such name; null otherwise
     */
    record Row(PersonId id, String name, @Nullable String letter) {}

    static List<Row> of(List<Persons.Listed> persons, Locale locale) {
        Collator collator = Collator.getInstance(locale);
        List<Persons.Listed> sorted = persons.stream()
                .sorted(Comparator.comparing(Persons.Listed::name, collator).thenComparing(p -> p.id().value()))
                .toList();
        List<Row> rows = new ArrayList<>();
        String before = "";
        for (Persons.Listed person : sorted) {
            String letter = letter(person.name(), locale);
            rows.add(new Row(person.id(), person.name(), letter.equals(before) ? null : letter));
            before = letter;
        }
        return rows;
    }

    /** The letters, each once; none where there are few persons. */
    static List<String> letters(List<Row> rows) {
        return rows.size() < MANY
                ? List.of()
                : rows.stream()
                        .flatMap(r -> Stream.ofNullable(r.letter()))
                        .distinct()
                        .toList();
    }

    /** Without its marks: Ä stands under A. */
    private static String letter(String name, Locale locale) {
        String plain = Normalizer.normalize(name.strip(), Form.NFD);
        int first = plain.codePointAt(0);
        return Character.isLetter(first) ? Character.toString(first).toUpperCase(locale) : NO_LETTER;
    }
}
