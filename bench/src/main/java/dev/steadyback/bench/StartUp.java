package dev.steadyback.bench;

import dev.steadyback.bench.Bench.Row;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Starting the product as a process of its own, until its first page is there, and what it holds of memory after the demo. */
final class StartUp implements Bench.Benchmark {
    private static final int STARTS = 3;
    private static final double BOUND_SECONDS = 6;
    private static final double BOUND_MEGABYTES = 400;
    private static final long LONGEST_START_NANOS = 60_000_000_000L;

    @Override
    public List<Row> run(Class<?> application, Path folder) throws Exception {
        process(application, "demo", "--data", folder.toString()).waitFor();
        List<Double> seconds = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            int port = freePort();
            long start = System.nanoTime();
            Process server = process(application, "serve", "--data", folder.toString(), "--port", String.valueOf(port));
            try {
                page(port, start);
                seconds.add((System.nanoTime() - start) / 1e9);
                try (Client client = new Client(port)) {
                    for (String path : List.of("/", "/progress", "/diary", "/report")) {
                        client.send("GET", path, "");
                    }
                }
                megabytes.add(residentMegabytes(server));
            } finally {
                server.destroy();
                server.waitFor(20, TimeUnit.SECONDS);
            }
        }
        return List.of(
                new Row(
                        "start to first page, with the demo's diary",
                        Bench.text("%.1f s", Bench.median(seconds)),
                        Bench.text("at most %.0f s", BOUND_SECONDS),
                        Bench.median(seconds) <= BOUND_SECONDS),
                new Row(
                        "resident memory after the demo and its pages",
                        Bench.text("%.0f MB", Bench.median(megabytes)),
                        Bench.text("at most %.0f MB", BOUND_MEGABYTES),
                        Bench.median(megabytes) <= BOUND_MEGABYTES));
    }

    /** The same Java as of this process, with the product's jar where it runs beside it. */
    private static Process process(Class<?> application, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        Optional<String> jar = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(path -> path.endsWith("steadyback.jar"))
                .findFirst();
        if (jar.isPresent()) {
            command.addAll(List.of("-jar", jar.get()));
        } else {
            command.addAll(List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    application.getName()));
        }
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void page(int port, long start) throws IOException {
        while (true) {
            try (Client client = new Client(port)) {
                client.send("GET", "/", "");
                return;
            } catch (IOException e) {
                if (System.nanoTime() - start > LONGEST_START_NANOS) {
                    throw e;
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** As Linux counts it; -1 elsewhere. */
    private static double residentMegabytes(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
