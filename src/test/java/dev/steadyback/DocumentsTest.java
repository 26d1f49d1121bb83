package dev.steadyback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents name what is there: classes and tests of the feature map, files and headings of links, decisions by their number. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
    private static final int LONGEST_README = 90;

    private static final List<String> PRODUCT = List.of(
            "src/main/java/dev/steadyback", "src/main/java8/dev/steadyback", "analytics/src/main/java/dev/steadyback");
    private static final List<String> TESTS =
            List.of("src/test/java/dev/steadyback", "analytics/src/test/java/dev/steadyback");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|src=\"([^\"]+)\"");
    private static final Pattern DECISION = Pattern.compile("decisions?(?: record)? (\\d{4})\\b");
    private static final Pattern DOCUMENT = Pattern.compile("[\\w/.-]*\\w\\.md\\b");
    private static final Pattern SOURCE = Pattern.compile("[\\w/.-]*\\w\\.(?:md|java|yaml|yml|js|html)");

    @Test
    void theFeatureMapNamesWhatIsThere() throws IOException {
        List<String> rows = Files.readString(ARCHITECTURE)
                .split("## Feature map", 2)[1]
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .toList();
        assertThat(rows).hasSizeGreaterThan(40);
        Set<String> missing = new TreeSet<>();
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            assertThat(cells).as(row).hasSize(5);
            codes(cells[2]).filter(code -> !isThere(code, PRODUCT)).forEach(missing::add);
            codes(cells[3]).filter(code -> !isThere(code, TESTS)).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void thePathOfAPainScoreNamesClassesThatAreHere() throws IOException {
        String path = Files.readString(ARCHITECTURE)
                .split("## The path of a pain score", 2)[1]
                .split("\n## ", 2)[0];
        Set<String> classes = files(ROOT, ".java")
                .map(f -> f.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(codes(path)
                        .filter(code -> code.matches("[A-Z]\\w+(\\.\\w+)?"))
                        .map(code -> code.split("\\.", 2)[0]))
                .hasSizeGreaterThan(30)
                .isSubsetOf(classes);
    }

    @Test
    void everyLinkLeadsToAFileAndToAHeadingInIt() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                String target = link.group(1) == null ? link.group(2) : link.group(1);
                if (!target.matches("[a-z]+:.*") && !leadsSomewhere(document, target)) {
                    broken.add(ROOT.relativize(document) + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noDocumentAndNoCommentCitesAFileThatIsNotHere() throws IOException {
        Set<String> here = files(ROOT, "").map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        Set<String> cited = new TreeSet<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            cites(document, codes(text).filter(code -> SOURCE.matcher(code).matches()), here, cited);
        }
        for (String folder : List.of("src/main", "src/test/java", "analytics/src")) {
            for (String ending : List.of(".java", ".html", ".properties", ".yaml", ".js", ".css")) {
                for (Path source : files(ROOT.resolve(folder), ending).toList()) {
                    Matcher document = DOCUMENT.matcher(Files.readString(source));
                    cites(source, document.results().map(it -> it.group()), here, cited);
                }
            }
        }
        assertThat(cited).isEmpty();
    }

    @Test
    void everyDecisionThatIsNamedIsThere() throws IOException {
        Set<String> numbers = files(Path.of("docs/decisions"), ".md")
                .map(f -> f.getFileName().toString().substring(0, 4))
                .collect(Collectors.toSet());
        List<Path> naming = new ArrayList<>(documents());
        naming.addAll(files(Path.of("main"), ".java").toList());
        naming.addAll(files(ROOT.resolve("analytics/src"), ".java").toList());
        for (Path document : naming) {
            Matcher decision = DECISION.matcher(Files.readString(document));
            assertThat(decision.results().map(it -> it.group(1)))
                    .as(document.toString())
                    .isSubsetOf(numbers);
        }
    }

    @Test
    void theReadmeOpensTheDoorAndNoMore() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
        assertThat(lines).hasSizeLessThanOrEqualTo(LONGEST_README);
        assertThat(lines).containsSubsequence("mvn spring-boot:run", "mvn verify");
    }

    /** A class by its package, all of a package ({@code api.*}, {@code api}), or a file of the product ({@code resources/texts}). */
    private static boolean isThere(String code, List<String> roots) {
        if (code.contains("/") || code.equals("java8")) {
            return Files.exists(Path.of("main").resolve(code));
        }
        String path = code.replace(".*", "").replace('.', '/');
        boolean type = Character.isUpperCase(path.charAt(path.lastIndexOf('/') + 1));
        return roots.stream()
                .map(root -> ROOT.resolve(root).resolve(type ? path + ".java" : path))
                .anyMatch(Files::exists);
    }

    private static boolean leadsSomewhere(Path document, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1 || headings(file).contains(parts[1]);
    }

    /** The anchors that a host of repositories makes of headings. */
    private static Set<String> headings(Path document) throws IOException {
        return Files.readAllLines(document).stream()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static void cites(Path where, Stream<String> files, Set<String> here, Set<String> cited) {
        files.filter(file -> !here.contains(Path.of(file).getFileName().toString()))
                .forEach(file -> cited.add(ROOT.relativize(where.toAbsolutePath()) + ": " + file));
    }

    private static Stream<String> codes(String text) {
        return CODE.matcher(text).results().map(it -> it.group(1));
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> atTheRoot = Files.list(ROOT)) {
            atTheRoot.filter(f -> f.toString().endsWith(".md")).forEach(documents::add);
        }
        documents.addAll(files(ROOT.resolve("src/docs"), ".md").toList());
        return documents;
    }

    /** All files below a folder that end so, but those that a build or git made. */
    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(f ->
                            !f.toString().contains("/target/") && !f.toString().contains("/.git/"))
                    .filter(f -> f.toString().endsWith(ending) && Files.isRegularFile(f))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
