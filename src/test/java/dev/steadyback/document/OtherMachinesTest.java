package dev.steadyback.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.oracle.MadeUpDiaries;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programs read is the same to the byte on every machine, also on one that counts in Arabic or Thai digits.
 * Each is a Java of its own: a locale that is changed later would not reach what was made before.
 */
@Tag("long")
class OtherMachinesTest {
    private static final String HERE = "en-US";

    private static final Map<String, List<String>> MACHINES = new LinkedHashMap<>(Map.of(
            HERE,
            List.of("-Duser.language=en", "-Duser.country=US"),
            "ar-EG",
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab"),
            "th-TH-u-nu-thai",
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=u-nu-thai")));

    @TempDir
    Path folder;

    @Test
    void filesForProgramsAreTheSameToTheByteUnderEveryLocale() throws IOException, InterruptedException {
        Map<String, Process> processes = new TreeMap<>();
        for (Map.Entry<String, List<String>> machine : MACHINES.entrySet()) {
            processes.put(machine.getKey(), start(machine.getKey(), machine.getValue()));
        }
        for (Map.Entry<String, Process> process : processes.entrySet()) {
            assertThat(process.getValue().waitFor()).as(log(process.getKey())).isZero();
            assertThat(log(process.getKey())).contains("Counts in " + process.getKey());
        }
        List<String> here = files(HERE);
        assertThat(here)
                .contains("days.json", "adherence.json", "pain-trend.json", "report.csv", "report-overview.svg");
        List<String> others = new ArrayList<>();
        for (String machine : processes.keySet()) {
            assertThat(files(machine)).as(machine).isEqualTo(here);
            for (String file : here) {
                others.addAll(difference(machine, file));
            }
        }
        assertThat(others).isEmpty();
    }

    /** Where a file begins to be another one. */
    private List<String> difference(String machine, String file) throws IOException {
        Path ours = folder.resolve(HERE).resolve(file);
        Path theirs = folder.resolve(machine).resolve(file);
        long at = Files.mismatch(ours, theirs);
        return at < 0
                ? List.of()
                : List.of("%s under %s: %s is %s".formatted(file, machine, around(ours, at), around(theirs, at)));
    }

    private static String around(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int from = (int) Math.max(0, at - 30);
        return new String(bytes, from, Math.min(bytes.length - from, 60), StandardCharsets.UTF_8);
    }

    private Process start(String machine, List<String> locale) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(locale);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Machine.class.getName(),
                folder.resolve(machine).toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve(machine + ".log").toFile()))
                .start();
    }

    private String log(String machine) throws IOException {
        return Files.readString(folder.resolve(machine + ".log"));
    }

    private List<String> files(String machine) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(machine))) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** Writes the views of a made-up person and the files of a report. */
    static final class Machine {
        private Machine() {}

        public static void main(String[] args) throws IOException {
            System.out.println("Counts in " + Locale.getDefault().toLanguageTag());
            Path folder = Files.createDirectories(Path.of(args[0]));
            MadeUpDiaries.write(11, folder);
            Report report = MadeUp.of(100).report();
            ReportFilesTest.files()
                    .write(report, EnumSet.complementOf(EnumSet.of(ReportFormat.PDF)), folder, name -> {});
        }
    }
}
