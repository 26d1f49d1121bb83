package dev.steadyback.commandline;

import dev.steadyback.diary.Persons;
import dev.steadyback.document.OverviewFiles;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the overview of all persons' files. */
@Command(
        name = "overview",
        description = "Draws everyone in the data folder side by side: overview.png, overview.svg and overview.csv.")
final class OverviewVerb implements Callable<Integer> {
    @Mixin
    private final ReportOptions options = new ReportOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write into.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        ReportRequest request = options.request(spec);
        try (var app = root.start()) {
            Projected.await(app.getBean(Freshness.class), root.err());
            List<Report> all = app.getBean(Reports.class)
                    .findAll(
                            app.getBean(Persons.class).all().stream()
                                    .map(Persons.Listed::id)
                                    .toList(),
                            request);
            if (all.isEmpty()) {
                throw Refused.notFound("person", "with a programme in this period is not in this data folder");
            }
            List<String> files = app
                    .getBean(OverviewFiles.class)
                    .write(all, out.toAbsolutePath().normalize())
                    .stream()
                    .map(Path::toString)
                    .toList();
            root.answer(new ReportVerb.Written(files), String.join(System.lineSeparator(), files));
        }
        return 0;
    }
}
