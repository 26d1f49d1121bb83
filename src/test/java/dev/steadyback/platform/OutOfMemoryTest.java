package dev.steadyback.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class OutOfMemoryTest {
    /** A process of its own whose memory is used up, in one way or another. */
    static final class Full {
        private Full() {}

        public static void main(String[] args) throws InterruptedException {
            OutOfMemory.endsTheProcess();
            switch (args[0]) {
                case "thread" -> Thread.ofPlatform().start(Full::fill).join();
                case "logged" -> {
                    try {
                        fill();
                    } catch (OutOfMemoryError e) {
                        LoggerFactory.getLogger(Full.class).debug("caught", new IllegalStateException(e));
                    }
                }
                default -> Executors.newSingleThreadExecutor().execute(Full::fill);
            }
            TimeUnit.SECONDS.sleep(30);
        }

        private static void fill() {
            long[][] much = new long[1 << 20][];
            for (int i = 0; i < much.length; i++) {
                much[i] = new long[1 << 16];
            }
            LoggerFactory.getLogger(Full.class).info("{}", much.length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread", "logged", "pool"})
    void endsTheProcess(String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Full.class.getName(),
                        how)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isEqualTo(OutOfMemory.EXIT_CODE);
    }
}
