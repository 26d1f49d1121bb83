package dev.steadyback.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Each time the process is killed, so that nothing is tidied up. */
    @Test
    void neitherTheTemporaryFolderNorASecondCopyIsNeeded() throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("native-sqlite-1.0-old.so"), "of an older version");
        assertThat(said(data)).endsWith("written").noneMatch(line -> line.contains("ERROR"));
        assertThat(said(data)).endsWith("written").noneMatch(line -> line.contains("ERROR"));
        try (var all = Files.list(data)) {
            assertThat(all.filter(p -> p.getFileName().toString().startsWith("native-")))
                    .hasSize(1);
        }
    }

    private List<String> said(Path data) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder.resolve("missing"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }
        process.waitFor();
        return lines;
    }

    /** Opens a store, says so, and is gone at once. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) {
            Path data = Path.of(args[0]);
            SqliteLibrary.keepIn(data);
            try (EventDatabase database = EventDatabase.sqlite(data.resolve("events.db"))) {
                System.out.println(database.outage().isEmpty() ? "written" : "not written");
                System.out.flush();
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
