package dev.steadyback.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.document.pdf.PdfFonts;
import dev.steadyback.language.Texts;
import dev.steadyback.platform.Fields;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.MadeUpReview;
import dev.steadyback.report.Paper;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.ReportSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("long")
class PdfFileTest {
    private static final String STRANGE =
            "Zoë <b>&amp;</b> \u05d3\u05d5\u05d3 \ud83d\udc69\u200d\ud83d\udc67 \u0001\u202e e\u0301 \ud800 ]]> \"'";

    /** The page's margin on the right, 14.8 mm, less the width of a hair. */
    private static final double MARGIN = 14.8 / 25.4 * 72 - 0.5;

    private static final ReportFiles FILES = ReportFilesTest.files();
    private static final Report HALF_A_YEAR = MadeUp.of(26 * 7).report();
    private static final byte[] PDF = FILES.one(HALF_A_YEAR, ReportFormat.PDF);

    private static final Report TEN_YEARS = MadeUp.of(3652).report();
    private static final Report STRANGE_NAME = MadeUp.of(42).named(STRANGE).report();

    static Stream<Arguments> reports() {
        return Stream.of(
                arguments("one day", MadeUp.of(1).report()),
                arguments("no pain scores", MadeUp.of(42).scored(0).report()),
                arguments("no sessions", MadeUp.of(42).kept(0).report()),
                arguments("ten years", TEN_YEARS),
                arguments(
                        "questionnaires",
                        MadeUp.of(182).questionnaires(Instrument.values()).report()),
                arguments(
                        "one questionnaire, in German",
                        MadeUp.of(1)
                                .in(Locale.GERMANY)
                                .questionnaires(Instrument.RMDQ_24)
                                .report()),
                arguments("German", MadeUp.of(42).in(Locale.GERMANY).report()),
                arguments("on letter paper", MadeUp.of(42).in(Locale.US).report()),
                arguments("a strange name", STRANGE_NAME));
    }

    private static <T> T read(byte[] pdf, Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    /** The text of each page, with plain blanks. */
    private static List<String> pages(byte[] pdf) {
        return read(pdf, document -> {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(true);
                pages.add(stripper.getText(document).replaceAll("[\u00a0\\s]+", " "));
            }
            return pages;
        });
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @Test
    void halfAYearIsAccessibleArchivableAndSmall() {
        PdfVerdict.assertAccessibleAndArchivable(PDF);
        assertThat(PDF).hasSizeLessThanOrEqualTo(200_000);
        assertThat(pages(PDF)).hasSizeBetween(8, 20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void everyReportIsAccessibleAndArchivable(String name, Report report) {
        PdfVerdict.assertAccessibleAndArchivable(FILES.one(report, ReportFormat.PDF));
    }

    @Test
    void tenYearsTakeAFewPages() {
        byte[] pdf = FILES.one(TEN_YEARS, ReportFormat.PDF);
        assertThat(pages(pdf)).hasSizeLessThan(60).last().asString().contains("report.json");
    }

    @Test
    void isTheSameToTheByteAlsoFromAnotherProcess() throws IOException, InterruptedException {
        assertThat(FILES.one(HALF_A_YEAR, ReportFormat.PDF)).isEqualTo(PDF);
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        assertThat(said).isEqualTo(hash(PDF));
    }

    static final class OtherProcess {
        private OtherProcess() {}

        public static void main(String[] arguments) {
            System.out.print(hash(ReportFilesTest.files().one(MadeUp.of(26 * 7).report(), ReportFormat.PDF)));
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theFirstPageHasTheSummary() {
        Texts texts = HALF_A_YEAR.texts();
        assertThat(pages(PDF).getFirst())
                .contains("Alex Example", plain(texts.span(HALF_A_YEAR.from(), HALF_A_YEAR.to())))
                .contains(texts.credit(HALF_A_YEAR.adherence().credited()) + " of "
                        + HALF_A_YEAR.adherence().due() + " due sessions")
                .contains("Baseline " + HALF_A_YEAR.painTrend().baseline())
                .contains(plain(texts.number(
                        Objects.requireNonNull(HALF_A_YEAR.painTrend().change()))))
                .contains("emergency department", "Page 1 of ")
                // Words of the chart: they are text as well.
                .contains("Every day", "partly done");
    }

    @Test
    void everyOtherPageSaysWhoseItIs() {
        List<String> pages = pages(PDF);
        for (int page = 2; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1))
                    .startsWith("Alex Example · 2 Mar – 30 Aug 2026")
                    .contains("Page " + page + " of " + pages.size());
        }
    }

    @Test
    void everyWeekIsThereInOnePiece() {
        Texts texts = HALF_A_YEAR.texts();
        String all = String.join("", pages(PDF));
        HALF_A_YEAR
                .adherence()
                .weeks()
                .forEach(w -> assertThat(all)
                        .contains(plain(w.week() + " " + texts.date(w.monday()) + " " + w.due() + " "
                                + texts.credit(w.credited()) + " " + texts.percent(w.percent()))));
    }

    @Test
    void aTableThatGoesOnHasItsHeaderOnEachPage() {
        List<String> pages = pages(PDF);
        List<String> withWeeks =
                pages.stream().filter(p -> p.contains("2026-W")).toList();
        assertThat(withWeeks).isNotEmpty().allSatisfy(p -> assertThat(p).contains("Week From "));
    }

    @Test
    void aHeaderThatIsRepeatedIsReadOnce() {
        byte[] weeks = FILES.one(
                MadeUp.of(700)
                        .asked(ReportRequest.in(Locale.UK).with(Set.of(ReportSection.SESSIONS)))
                        .report(),
                ReportFormat.PDF);
        List<Integer> contents = read(weeks, document -> {
            List<Integer> found = new ArrayList<>();
            headers(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), found);
            return found;
        });
        assertThat(contents).hasSizeGreaterThan(5).containsOnly(1);
    }

    private static void headers(COSDictionary element, List<Integer> found) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (COSName.getPDFName("TH").equals(element.getCOSName(COSName.S))) {
            found.add(contents(kids));
        } else if (kids instanceof COSDictionary kid) {
            headers(kid, found);
        } else if (kids instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary kid) {
                    headers(kid, found);
                }
            }
        }
    }

    /** The JSON in a PDF has no line ends and indents. */
    private static String plain(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replaceAll("\\s", "");
    }

    /** How many pieces of marked content a structure element has. */
    private static int contents(COSBase kids) {
        if (kids instanceof COSArray several) {
            return IntStream.range(0, several.size())
                    .map(i -> contents(several.getObject(i)))
                    .sum();
        }
        return kids instanceof COSDictionary kid && kid.containsKey(COSName.K)
                ? contents(kid.getDictionaryObject(COSName.K))
                : 1;
    }

    @Test
    void saysWhatItIsAndInWhichLanguage() {
        Calendar asOf = read(PDF, document -> {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Steadyback report: Alex Example, 2 Mar – 30 Aug 2026");
            assertThat(StreamSupport.stream(
                                    catalog.getDocumentOutline().children().spliterator(), false)
                            .map(PDOutlineItem::getTitle))
                    .startsWith("Alex Example", "Pain")
                    .contains("Sessions, week by week", "The plan");
            assertThat(document.getDocumentInformation().getModificationDate())
                    .isEqualTo(document.getDocumentInformation().getCreationDate());
            return document.getDocumentInformation().getCreationDate();
        });
        assertThat(asOf.toInstant()).isEqualTo(HALF_A_YEAR.asOf());
    }

    @Test
    void holdsItsTableAndItsData() {
        read(PDF, document -> {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("report.csv", "report.json");
            for (ReportFormat format : List.of(ReportFormat.CSV, ReportFormat.JSON)) {
                PDComplexFileSpecification file = Objects.requireNonNull(files.get("report." + format.fileExtension()));
                assertThat(plain(file.getEmbeddedFile().toByteArray()))
                        .isEqualTo(plain(FILES.one(HALF_A_YEAR, format)));
                assertThat(format.mediaType()).startsWith(file.getEmbeddedFile().getSubtype());
                assertThat(file.getCOSObject().getNameAsString("AFRelationship"))
                        .isEqualTo("Data");
                assertThat(file.getFileDescription()).isNotBlank();
            }
            return files.size();
        });
    }

    @Test
    void hasTwoEmbeddedSubsetsOfInterAndNoImage() {
        read(PDF, document -> {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.getName()).matches("[A-Z]{6}\\+Inter-(Regular|SemiBold)");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
            assertThat(document.getDocument().getObjectsByType(COSName.XOBJECT))
                    .allSatisfy(o -> assertThat(((COSDictionary) o.getObject()).getNameAsString("Subtype"))
                            .isEqualTo("Form"));
            return document.getNumberOfPages();
        });
    }

    /** A name, sessions and causes of as many letters as can be, without a blank. */
    @ParameterizedTest
    @EnumSource(Paper.class)
    void aLongWordStaysOnThePaperAndPushesNothingOff(Paper paper) {
        String word = "Wirbelsäulenstabilisierungsübung".repeat(4).substring(0, Fields.NAME_LENGTH);
        WeeklyPlan plan = new WeeklyPlan(
                List.of(new WeeklyPlan.Line(DayOfWeek.MONDAY, word, List.of(FocusArea.CORE), 20)),
                List.of(new WeeklyPlan.Practice(word)));
        Report report = MadeUp.of(60)
                .named(word)
                .planned(plan)
                .asked(ReportRequest.in(Locale.UK).on(paper))
                .report();
        byte[] pdf = FILES.one(report, ReportFormat.PDF);
        PdfVerdict.assertAccessibleAndArchivable(pdf);
        assertThat(read(pdf, PdfFileTest::rightmost)).isLessThanOrEqualTo(0);
        assertThat(String.join("", pages(pdf)).replace(" ", "")).contains(word);
        assertThat(pages(pdf).getFirst()).contains("When to get help at once");
    }

    /** How far the text goes beyond the margin on the right, in points. */
    private static double rightmost(PDDocument document) throws IOException {
        double[] beyond = {Double.NEGATIVE_INFINITY};
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                for (TextPosition at : positions) {
                    // What is turned, as a name along an axis, is measured along its own direction.
                    if (at.getDir() == 0) {
                        double right = at.getXDirAdj() + at.getWidthDirAdj();
                        beyond[0] = Math.max(beyond[0], right - (at.getPageWidth() - MARGIN));
                    }
                }
            }
        };
        stripper.getText(document);
        return beyond[0];
    }

    @Test
    void howSureTheAnswerIsStandsBesideItAndBeforeTheEntries() {
        String all = String.join(" ", pages(FILES.one(MadeUpReview.reduced().report(), ReportFormat.PDF)));
        assertThat(all.indexOf("How sure this is"))
                .isBetween(all.indexOf("Did consistency go with less pain? Pain"), all.indexOf("Compared with before"));
        assertThat(all.lastIndexOf("How sure this is")).isLessThan(all.indexOf("All entries"));
    }

    @Test
    void whatIsLackingIsSaidWhereSomethingIs() {
        assertThat(pages(FILES.one(STRANGE_NAME, ReportFormat.PDF)).getFirst())
                .contains("[?] stands where characters cannot be printed", "report.json has them in full");
        assertThat(String.join("", pages(PDF))).doesNotContain("[?]");
        Report namedInGreek =
                MadeUp.of(7).named("Łukasz Чайковский Ελένη Nguyễn").report();
        assertThat(pages(FILES.one(namedInGreek, ReportFormat.PDF)).getFirst())
                .contains("Łukasz Чайковский Ελένη Nguyễn")
                .doesNotContain("[?]");
    }

    @Test
    void whatTheFontsLackIsMarkedOnPaperAndWholeInTheFiles() {
        byte[] pdf = FILES.one(STRANGE_NAME, ReportFormat.PDF);
        assertThat(pages(pdf).getFirst()).contains("Zoë <b>&amp;</b> [?] [?] é").contains("]]> \"'");
        String title = read(pdf, d -> d.getDocumentInformation().getTitle());
        assertThat(title).contains("\u05d3\u05d5\u05d3");
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        assertThat(PdfFonts.printable("Größe – 30\u00a0% ≥ 2")).isEqualTo("Größe – 30\u00a0% ≥ 2");
        assertThat(PdfFonts.printable("e\u0301")).isEqualTo("é");
        assertThat(PdfFonts.printable("\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66!"))
                .isEqualTo("[?]!");
        assertThat(PdfFonts.printable("a\u0000\u0008\u200e\ufeffb\ud800")).isEqualTo("ab");
        assertThat(PdfFonts.printable("line\nbreak\tand")).isEqualTo("line\nbreak\tand");
    }
}
