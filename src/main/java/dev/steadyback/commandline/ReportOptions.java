package dev.steadyback.commandline;

import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.ReportSection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What can be asked of a report. Values are read as everywhere else, so they are texts here. */
final class ReportOptions {
    @Option(names = "--from", paramLabel = "DATE", description = "The first day (default: the programme's start).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day (default: today).")
    private @Nullable String to;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Only what was recorded by then counts, such as 2026-03-09T06:30:00Z (default: now).")
    private @Nullable String asOf;

    @Option(names = "--language", paramLabel = "TAG", description = "en-GB, en-US or de-DE (default: en-GB).")
    private @Nullable String language;

    @Option(
            names = "--paper",
            paramLabel = "PAPER",
            description = "a4 or letter (default: what is usual where the language is spoken).")
    private @Nullable String paper;

    @Option(
            names = "--sections",
            paramLabel = "SECTION,…",
            completionCandidates = Sections.class,
            description = "The parts it has: ${COMPLETION-CANDIDATES} (default: all).")
    private @Nullable String sections;

    @Option(names = "--share", description = "Make it to be given away: without notes and reasons of pauses.")
    private boolean share;

    /** The parts that there are. */
    static final class Sections implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ReportSection.values())
                    .map(ReportSection::path)
                    .iterator();
        }
    }

    /**
     * The request.
     *
     * @throws ParameterException if an option cannot be read, with the option named
     */
    ReportRequest request(CommandSpec spec) {
        Map<String, @Nullable String> typed = new HashMap<>();
        typed.put("from", from);
        typed.put("to", to);
        typed.put("asOf", asOf);
        typed.put("language", language);
        typed.put("paper", paper);
        typed.put("sections", sections);
        typed.put("share", String.valueOf(share));
        try {
            return ReportRequest.read(new Fields(new Typed(typed)), Locale.UK);
        } catch (Refused e) {
            throw new ParameterException(
                    spec.commandLine(),
                    e.faults().stream().map(ReportOptions::sentence).collect(Collectors.joining("; ")));
        }
    }

    private static String sentence(Fault fault) {
        return "--" + (fault.field().equals("asOf") ? "as-of" : fault.field()) + " " + fault.reason();
    }

    private record Typed(Map<String, @Nullable String> values) implements Fields.Source {
        @Override
        public @Nullable String value(String path) {
            return values.get(path);
        }

        @Override
        public int size(String path) {
            return values.get(path) == null ? 0 : -1;
        }
    }
}
