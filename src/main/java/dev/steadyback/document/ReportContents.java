package dev.steadyback.document;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.Charts;
import dev.steadyback.language.Texts;
import dev.steadyback.programme.Programme;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportSection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a report's page and its printed document say, in the words they say it with: the templates only place it.
 *
 * @param lang the language, as a document names it
 * @param again the moment by which the report can be made again
 * @param summary what stands first, and on one page
 * @param sections the rest, in order
 */
public record ReportContents(
        String lang,
        String title,
        String name,
        String period,
        String asOf,
        String again,
        String programme,
        Summary summary,
        List<Section> sections) {
    /**
     * A part of the page.
     *
     * @param id its place in the page's address
     * @param finding what it says in a sentence; empty when it says nothing by itself
     */
    public record Section(String id, String heading, String finding, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    static ReportContents of(Report report, Charts charts) {
        Texts texts = report.texts();
        Programme programme = report.programme();
        ZoneId zone = programme.zone();
        String period = texts.span(report.from(), report.to());
        return new ReportContents(
                report.locale().toLanguageTag(),
                texts.say("report.title", report.name(), period),
                report.name(),
                period,
                texts.say(
                        report.request().asOf() == null ? "report.as-of-now" : "report.as-of-then",
                        texts.moment(report.asOf(), zone)),
                report.asOf().toString(),
                texts.say(
                        "report.programme",
                        texts.date(programme.start()),
                        texts.count(programme.versions().size(), "plan-version"),
                        texts.count(
                                programme
                                        .versions()
                                        .lastEntry()
                                        .getValue()
                                        .sessions()
                                        .size(),
                                "planned-session")),
                Summary.of(report, charts),
                sections(report, charts));
    }

    private static List<Section> sections(Report report, Charts charts) {
        List<Section> sections = new ArrayList<>();
        PainParts pain = new PainParts(report, charts);
        TrainingParts training = new TrainingParts(report, charts);
        DiaryParts diary = new DiaryParts(report, charts);
        ReviewPart review = new ReviewPart(report, charts);
        for (ReportSection section : ReportSection.values()) {
            if (report.has(section) && !isEmpty(report, section)) {
                sections.add(
                        switch (section) {
                            case PAIN -> pain.pain();
                            case REVIEW -> review.review();
                            case COMPARISON -> new ComparisonPart(report).comparison();
                            case SESSIONS -> training.sessions();
                            case FOCUS_AREAS -> training.focusAreas();
                            case SESSION_PAIN -> pain.aroundSessions();
                            case HABITS -> diary.habits();
                            case QUESTIONNAIRES -> new QuestionnairesPart(report, charts).questionnaires();
                            case RELIEF -> diary.relief();
                            case PLAN -> training.plan();
                            case DAYS -> diary.days();
                            case ENTRIES -> diary.entries();
                        });
                if (section == ReportSection.REVIEW) {
                    review.randomisedWeeks().ifPresent(sections::add);
                    // Beside the answer: behind the entries nobody would look for it.
                    review.method().ifPresent(sections::add);
                }
            }
        }
        sections.add(method(report.texts()));
        return sections;
    }

    /** Who fills in no questionnaires is told nothing about them. */
    private static boolean isEmpty(Report report, ReportSection section) {
        return section == ReportSection.QUESTIONNAIRES
                && report.questionnaires().isEmpty();
    }

    private static Section method(Texts texts) {
        return new Section(
                "method",
                texts.say("report.method"),
                "",
                Stream.of("pain", "change", "adherence", "association")
                        .map(k -> (Block) Block.Paragraph.quiet(texts.say("report.method." + k)))
                        .toList());
    }

    /** The charts of the page, in order. */
    List<Block.Picture> pictures() {
        return Stream.concat(
                        Stream.of(summary.overview()),
                        sections.stream()
                                .flatMap(s -> s.blocks().stream())
                                .filter(Block.Picture.class::isInstance)
                                .map(Block.Picture.class::cast))
                .toList();
    }

    /** The charts whose numbers stand in no table beside them; the overview is made of others. */
    public List<Block.Picture> untabled() {
        return pictures().stream()
                .filter(p -> !p.tabled() && p.chart() != Chart.OVERVIEW)
                .toList();
    }

    static Block.Picture picture(Report report, Charts charts, Chart chart, boolean tabled) {
        return new Block.Picture(chart, charts.words(report, chart), tabled);
    }
}
