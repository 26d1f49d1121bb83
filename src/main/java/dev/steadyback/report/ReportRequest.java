package dev.steadyback.report;

import dev.steadyback.language.Languages;
import dev.steadyback.platform.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report. The same request as of the same moment gives the same report, whenever it is made.
 *
 * @param from the first day; null for the programme's start
 * @param to the last day; null for today
 * @param asOf only what was recorded by then counts; null for now
 * @param locale whose words, numbers and dates it speaks
 * @param sections the parts it has
 * @param shared whether it is to be given away: then it has no notes and no reasons of pauses
 */
public record ReportRequest(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant asOf,
        Locale locale,
        Paper paper,
        Set<ReportSection> sections,
        boolean shared) {
    private static final int LONGEST_TAG = 35;

    public ReportRequest {
        sections = sections.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(sections));
    }

    /**
     * What was typed in an address, a form or a command: {@code from}, {@code to}, {@code asOf}, {@code language}, {@code paper}, {@code sections} (all
     * unless some are named) and {@code share}.
     *
     * @param usual the locale unless one is named
     * @throws dev.steadyback.platform.Refused if something of it cannot be read
     */
    public static ReportRequest read(Fields fields, Locale usual) {
        Locale locale = language(fields, usual);
        Paper paper = fields.choice("paper", Paper.class);
        List<ReportSection> sections =
                fields.given("sections") ? fields.named("sections", ReportSection.class) : List.of();
        ReportRequest request = new ReportRequest(
                fields.date("from"),
                fields.date("to"),
                fields.instant("asOf"),
                locale,
                paper == null ? Paper.usualIn(locale) : paper,
                sections.isEmpty() ? ReportSection.ALL : Set.copyOf(sections),
                Boolean.TRUE.equals(fields.yesNo("share")));
        fields.refuseIfFaulty();
        return request;
    }

    private static Locale language(Fields fields, Locale usual) {
        String tag = fields.text("language", LONGEST_TAG);
        if (tag == null) {
            return Languages.nearest(usual);
        }
        return Languages.named(tag).orElseGet(() -> {
            fields.fault("language", "is “" + tag + "”; it must be one of " + Languages.tags());
            return Languages.nearest(usual);
        });
    }

    /** The whole report up to now. */
    public static ReportRequest in(Locale locale) {
        return new ReportRequest(null, null, null, locale, Paper.usualIn(locale), ReportSection.ALL, false);
    }

    /** What charts are drawn from: the earlier days that a period is compared with are not read for them. */
    public static ReportRequest ofCharts(Locale locale) {
        return in(locale).with(EnumSet.complementOf(EnumSet.of(ReportSection.COMPARISON)));
    }

    public ReportRequest over(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ReportRequest(from, to, asOf, locale, paper, sections, shared);
    }

    public ReportRequest asOf(@Nullable Instant asOf) {
        return new ReportRequest(from, to, asOf, locale, paper, sections, shared);
    }

    public ReportRequest on(Paper paper) {
        return new ReportRequest(from, to, asOf, locale, paper, sections, shared);
    }

    public ReportRequest with(Set<ReportSection> sections) {
        return new ReportRequest(from, to, asOf, locale, paper, sections, shared);
    }

    public ReportRequest sharing(boolean shared) {
        return new ReportRequest(from, to, asOf, locale, paper, sections, shared);
    }
}
