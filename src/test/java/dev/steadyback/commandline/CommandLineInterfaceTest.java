package dev.steadyback.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Steadyback;
import dev.steadyback.platform.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class CommandLineInterfaceTest {
    @TempDir
    Path folder;

    private String data;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void dataFolder() {
        data = folder.resolve("data").toString();
    }

    @Test
    void servesWhereNoVerbIsGiven() {
        assertThat(CommandLineInterface.withVerb()).containsExactly("serve");
        assertThat(CommandLineInterface.withVerb("--port", "1")).containsExactly("serve", "--port", "1");
        assertThat(CommandLineInterface.withVerb("--data", "d", "--port", "1"))
                .containsExactly("--data", "d", "serve", "--port", "1");
        assertThat(CommandLineInterface.withVerb("--data", "d", "demo")).containsExactly("--data", "d", "demo");
        assertThat(CommandLineInterface.withVerb("--help")).containsExactly("--help");
    }

    @Test
    void wrongUsageIsTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("pain.csv"), "date,score\n");
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("serve", "--port", "70000")).isEqualTo(2);
        assertThat(run("import", "--pain", file.toString())).isEqualTo(2);
        assertThat(run("import", "--person", "Robin")).isEqualTo(2);
        assertThat(run("import", "--person", "Robin", "--pain", file.toString(), "--zone", "Mars/North"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Mars/North");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void anUnknownFormatIsRefusedWithThoseThereAre() {
        assertThat(run("report", "--person", "Robin", "--out", data, "--format", "html,docx"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("“docx”").contains("html, pdf, png, svg, csv, json");
    }

    @Test
    void helpAndVersionAreAnswered() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve", "demo", "import", "report", "rebuild");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("Steadyback");
        assertThat(run("import", "--help")).isZero();
    }

    @Test
    void helpIsAVerbToo() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains("serve", "demo", "import");
        out.getBuffer().setLength(0);
        assertThat(run("help", "report")).isZero();
        assertThat(out.toString()).contains("--sections", "questionnaires", "session-pain");
        assertThat(run("help", "fly")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no verb fly");
    }

    @Test
    void whatIsWrongWithACallIsNotBuriedInItsUsage() {
        assertThat(run("serve", "--port", "70000")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "--port is 70000; it must be 0 to 65535", "See how it is called: steadyback serve --help");
    }

    @Test
    void aServerThatOthersReachNeedsAccounts() throws IOException {
        servesOthers();
        assertThat(err.toString())
                .startsWith("The setting STEADYBACK_ACCOUNTS is off, ")
                .doesNotContain("\tat ");
    }

    @Test
    void aServerThatOthersReachNeedsAName() throws IOException {
        System.setProperty("steadyback.accounts", "true");
        try {
            servesOthers();
        } finally {
            System.clearProperty("steadyback.accounts");
        }
        assertThat(err.toString())
                .startsWith("The setting STEADYBACK_HOSTS is missing: ")
                .doesNotContain("\tat ");
    }

    private void servesOthers() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run("--data", data, "--port", port, "--bind", "0.0.0.0")).isEqualTo(1);
        }
    }

    @Test
    void columnsByTheirUsualNamesAreTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("pain.csv"), "Datum,Pain,Notes\n2026-03-02,4,stiff\n");
        assertThat(run("import", "--data", data, "--person", "Robin", "--pain", file.toString()))
                .isZero();
        assertThat(out.toString()).startsWith("{\"accepted\":1,\"duplicates\":0,\"rejected\":[]");
        Path same = Files.writeString(folder.resolve("same.csv"), "date,score,note\n2026-03-02,4,stiff\n");
        out.getBuffer().setLength(0);
        assertThat(run("import", "--data", data, "--person", "Robin", "--pain", same.toString()))
                .isZero();
        assertThat(out.toString()).startsWith("{\"accepted\":0,\"duplicates\":1");
        Path other = Files.writeString(folder.resolve("other.csv"), "date,score,mood\n2026-03-02,4,9\n");
        assertThat(run("import", "--data", data, "--person", "Robin", "--pain", other.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("mood: is no column known here");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoFileOnADiskIsReadAsWell() {
        assertThat(run("review", "--csv", "/dev/null")).isEqualTo(1);
        assertThat(err.toString()).contains("is empty").doesNotContain("is not there");
        assertThat(run("review", "--csv", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is a folder");
    }

    @Test
    void theDemoFillsAnEmptyFolderOnce() {
        assertThat(run("demo", "--data", data, "--end", "2026-03-08")).isZero();
        assertThat(out.toString()).contains("Robin Example", "2026-03-08", "http://127.0.0.1:8080");
        assertThat(run("demo", "--data", data)).isEqualTo(1);
        assertThat(err.toString())
                .contains("The data folder holds a diary already")
                .doesNotContain("\tat ");
        out.getBuffer().setLength(0);
        assertThat(run("rebuild", "--json", "--data", data)).isZero();
        assertThat(out.toString()).matches("\\{\"events\":\\d{3}\\}\\s+");
        assertThat(run("report", "--data", data, "--person", "Nobody", "--out", data))
                .isEqualTo(1);
        assertThat(err.toString()).contains("“Nobody” keeps no diary", "those who do: “Robin Example”");
    }

    @Test
    void theDemoSpeaksTheLanguageThatIsAskedFor() {
        assertThat(run("demo", "--data", data, "--language", "de-DE", "--end", "2026-03-08"))
                .isZero();
        assertThat(out.toString()).contains("Robin Beispiel");
        assertThat(run("demo", "--data", data, "--language", "fr")).isEqualTo(2);
        assertThat(err.toString()).contains("--language is fr; it must be one of en-GB, en-US, de-DE");
    }

    @Test
    void anImportAnswersWithWhatItDid() throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), "date,score\n2026-03-02,4\n");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "date,name,effort\n2026-03-02,Walk,12\n");
        assertThat(run(
                        "import",
                        "--data",
                        data,
                        "--person",
                        "Robin",
                        "--zone",
                        "Europe/Paris",
                        "--pain",
                        good.toString(),
                        "--sessions",
                        bad.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .startsWith(
                        "{\"accepted\":1,\"duplicates\":0,\"rejected\":[{\"file\":\"bad.csv\",\"line\":2,\"field\":\"effort\",");
        assertThat(run(
                        "import",
                        "--data",
                        data,
                        "--person",
                        "Robin",
                        "--pain",
                        folder.resolve("none.csv").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none.csv is not there");
    }

    @Test
    void aFileThatMeansSomethingElseIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("sets.csv"), "date,time,name\n2026-03-02,0:45:00,Rows\n");
        assertThat(run("import", "--data", data, "--person", "Robin", "--sessions", file.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("{\"accepted\":0,\"duplicates\":0,\"rejected\":[{");
        assertThat(err.toString())
                .contains(
                        "sets.csv, line 2, time: The column “time” holds how long something took, such as 0:45:00, and"
                                + " not the time of day.");
    }

    @Test
    void aFileOfDaysIsReviewedWithoutADataFolder() throws IOException {
        StringBuilder days = new StringBuilder("date,pain,done,planned\n");
        for (int day = 0; day < 60; day++) {
            days.append(LocalDate.parse("2026-03-02").plusDays(day)).append(",4,1,1\n");
        }
        Path file = Files.writeString(folder.resolve("days.csv"), days);
        assertThat(run("review", "--csv", file.toString(), "--json", "--data", data))
                .isZero();
        assertThat(out.toString())
                .contains("\"days\":60", "\"checkpoint\":56", "\"nextCheckpoint\":84")
                .contains("\"verdict\":\"NOT_ENOUGH_DATA\"", "ALL_SESSIONS_DONE", "PAIN_ALL_EQUAL")
                .contains("{\"code\":\"PAIN_ALL_EQUAL\",\"text\":\"All 49 scores are 4. Nothing went up or down that"
                        + " sessions could have changed.\"}");
        out.getBuffer().setLength(0);
        assertThat(run("review", "--csv", file.toString())).isZero();
        assertThat(out.toString()).contains("All 49 scores are 4.", "the record reaches day 60.");
        out.getBuffer().setLength(0);
        assertThat(run("review", "--csv", file.toString(), "--language", "de-AT"))
                .isZero();
        assertThat(out.toString())
                .startsWith("Für eine Antwort liegt nicht genug vor.")
                .contains("Alle 49 Werte sind 4.", "die Aufzeichnung reicht bis Tag 60.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aFileThatIsNoListOfDaysIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("days.csv"), "date,pain,done,planned\n2026-03-02,11,1,1\n");
        assertThat(run("review", "--csv", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("days.csv, line 2, pain: is “11”").doesNotContain("\tat ");
        assertThat(run("review")).isEqualTo(2);
        assertThat(run("review", "--csv", file.toString(), "--person", "Robin")).isEqualTo(2);
    }

    @Test
    void theCalibrationRefusesNobody() {
        assertThat(run("calibration", "--people", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--people is 0");
    }

    @Test
    void aFolderInUseIsRefusedInASentence() throws IOException {
        try (DataFolder held = DataFolder.open(Path.of(data))) {
            assertThat(run("demo", "--data", held.path().toString())).isEqualTo(1);
        }
        assertThat(err.toString()).contains("in use by a running Steadyback").doesNotContain("\tat ");
    }

    @Test
    void aPortInUseIsRefusedInASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--data", data, "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines("Port " + taken.getLocalPort()
                            + " is in use; stop what uses it, or choose another one with --port.");
        }
    }

    private int run(String... args) {
        return CommandLineInterface.run(Steadyback.class, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
