package dev.steadyback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of the security standard has each of its requirements once, and names tests that are there. */
class AsvsTest {
    private static final Path TABLE = Path.of("docs/asvs.md");

    /** How many requirements of levels 1 and 2 each section of version 5.0.0 has, but for the chapters that are left out. */
    private static final String SECTIONS =
            "V1.1 2, V1.2 9, V1.3 11, V1.4 3, V1.5 2, V2.1 3, V2.2 3, V2.3 4, V2.4 1, V3.2 2, V3.3 4, "
                    + "V3.4 6, V3.5 5, V3.7 2, V4.1 3, V4.2 1, V4.3 2, V4.4 4, V5.1 1, V5.2 3, V5.3 2, V5.4 3, "
                    + "V6.1 3, V6.2 12, V6.3 4, V6.4 4, V6.5 5, V6.6 3, V6.8 4, V7.1 3, V7.2 4, V7.3 2, V7.4 5, "
                    + "V7.5 2, V7.6 2, V8.1 2, V8.2 3, V8.3 1, V8.4 1, V11.1 2, V11.2 3, V11.3 3, V11.4 4, "
                    + "V11.5 1, V11.6 1, V12.1 3, V12.2 2, V12.3 4, V13.1 1, V13.2 5, V13.3 2, V13.4 5, V14.1 2, "
                    + "V14.2 4, V14.3 3, V15.1 3, V15.2 3, V15.3 7, V16.1 1, V16.2 5, V16.3 4, V16.4 3, V16.5 3";

    private static final Pattern ROW = Pattern.compile("\\| (V[\\d.]+) \\| [12] \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("`([a-z.]*)([A-Z]\\w*Test)(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("Said in \\[[^\\]]+]\\([^)]+\\)");

    private record Row(String id, String says) {}

    @Test
    void everyRequirementIsThereOnce() throws IOException {
        List<String> wanted = Stream.of(SECTIONS.split(",", -1))
                .flatMap(section -> {
                    String[] parts = section.strip().split(" ", -1);
                    return IntStream.rangeClosed(1, Integer.parseInt(parts[1])).mapToObj(i -> parts[0] + "." + i);
                })
                .toList();

        assertThat(wanted).hasSize(210);
        assertThat(rows()).extracting(Row::id).containsExactlyElementsOf(wanted);
    }

    @Test
    void eachIsShownBySomethingThatIsThereOrSaysWhyNot() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            Matcher tests = TEST.matcher(row.says());
            int named = 0;
            while (tests.find()) {
                named++;
                if (!isThere(tests.group(1), tests.group(2), tests.group(3))) {
                    wrong.add(row.id() + " names " + tests.group());
                }
            }
            boolean told = row.says().startsWith("By choice: ")
                    || row.says().startsWith("Does not apply: ")
                    || LINK.matcher(row.says()).matches();
            if (!told && !(named > 0 && TEST.matcher(row.says()).replaceAll("").matches("[, ]*"))) {
                wrong.add(row.id() + " says neither a test nor why there is none");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theSumsAreThoseOfTheRows() throws IOException {
        Map<String, Integer> sums = new TreeMap<>();
        for (Row row : rows()) {
            sums.merge(
                    row.says().startsWith("`") ? "shown by a test" : row.says().replaceAll("(: .*| in \\[.*)", ""),
                    1,
                    Integer::sum);
        }
        String text = Files.readString(TABLE);

        assertThat(new TreeSet<>(sums.keySet()))
                .containsExactly("By choice", "Does not apply", "Said", "shown by a test");
        assertThat(text)
                .contains(
                        "| shown by a test | " + sums.get("shown by a test") + " |",
                        "| said in a document | " + sums.get("Said") + " |",
                        "| does not apply | " + sums.get("Does not apply") + " |",
                        "| not as it is asked, by choice | " + sums.get("By choice") + " |");
    }

    private static List<Row> rows() throws IOException {
        return Files.readString(TABLE)
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(3)))
                .toList();
    }

    private static boolean isThere(String folder, String name, @Nullable String method) {
        Path file = Path.of("test/java/dev/steadyback", folder.replace('.', '/'), name + ".java");
        try {
            return Files.exists(file)
                    && (method == null || Files.readString(file).contains("void " + method + "("));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
