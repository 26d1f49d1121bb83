package dev.steadyback.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, started once for all tests and closed with the JVM. Nothing is downloaded. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** What Playwright leaves out, as the last list counts, and the browser's own bars, which it would draw in a process of their own for each context. */
    private static final String LEFT_OUT = "--disable-features="
            + String.join(
                    ",",
                    "AvoidUnnecessaryBeforeUnloadCheckSync",
                    "BoundaryEventDispatchTracksNodeRemoval",
                    "DestroyProfileOnBrowserClose",
                    "DialMediaRouteProvider",
                    "GlobalMediaControls",
                    "HttpsUpgrades",
                    "LensOverlay",
                    "MediaRouter",
                    "OptimizationHints",
                    "PaintHolding",
                    "PreloadTopChromeWebUI",
                    "ThirdPartyStoragePartitioning",
                    "Translate");

    private static final List<String> FLAGS = List.of(
            LEFT_OUT,
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // A name of this machine that is not a safe place by itself, as one in a home network is.
            "--host-resolver-rules=MAP home.test 127.0.0.1",
            "--font-render-hinting=none");

    /** A browser that has not closed a window by then never will. */
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("browser-watch").factory());

    private static @Nullable Browser browser;

    private Chromium() {}

    /** Where it is; empty on a machine without one. */
    static Optional<Path> found() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    playwright.close();
                } catch (PlaywrightException e) {
                    // It was ended before.
                }
            }));
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(found().orElseThrow())
                            .setArgs(FLAGS));
        }
        return browser;
    }

    /** Closes what a test opened. Now and then a browser does not answer to that: it is ended, and the next test has another one. */
    static void close(BrowserContext context) {
        Future<?> end = WATCH.schedule(Chromium::end, LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            context.close();
        } catch (PlaywrightException e) {
            browser = null;
        } finally {
            end.cancel(false);
        }
    }

    /** Ends the browser and the driver that talks to it; whoever waits for them is told. */
    private static void end() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(c -> c.contains("chromium") || c.contains("playwright") || c.contains("chrome"))
                        .isPresent())
                .forEach(ProcessHandle::destroyForcibly);
    }
}
