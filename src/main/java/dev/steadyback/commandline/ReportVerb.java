package dev.steadyback.commandline;

import dev.steadyback.diary.Persons;
import dev.steadyback.document.ReportFiles;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.person.PersonId;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a report's files. */
@Command(name = "report", description = "Writes a person's report into a folder, in one or more formats.")
final class ReportVerb implements Callable<Integer> {
    @Mixin
    private final PersonOption person = new PersonOption();

    @Mixin
    private final ReportOptions options = new ReportOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write into.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--format",
            split = ",",
            defaultValue = "html",
            description = "One or more of html, pdf, png, svg, csv, json, with commas between (default: html).")
    @SuppressWarnings("NullAway.Init")
    private List<String> formats;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    record Written(List<String> files) {}

    @Override
    public Integer call() {
        Set<ReportFormat> wanted = EnumSet.noneOf(ReportFormat.class);
        formats.forEach(f -> wanted.add(format(f.strip())));
        ReportRequest request = options.request(spec);
        try (var app = root.start();
                Told told = new Told(root.err())) {
            Projected.await(app.getBean(Freshness.class), root.err());
            PersonId whose = person.find(app.getBean(Persons.class), spec);
            var report = app.getBean(Reports.class).find(whose, request);
            List<String> files =
                    app
                            .getBean(ReportFiles.class)
                            .write(report, wanted, out.toAbsolutePath().normalize(), told)
                            .stream()
                            .map(Path::toString)
                            .toList();
            root.answer(new Written(files), String.join(System.lineSeparator(), files));
        }
        return 0;
    }

    private ReportFormat format(String name) {
        return Arrays.stream(ReportFormat.values())
                .filter(f -> f.fileExtension().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--format is “" + name + "”; a report can be "
                                + Arrays.stream(ReportFormat.values())
                                        .map(ReportFormat::fileExtension)
                                        .collect(Collectors.joining(", "))));
    }
}
