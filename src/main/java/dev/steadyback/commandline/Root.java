package dev.steadyback.commandline;

import dev.steadyback.platform.Settings;
import dev.steadyback.review.ReviewJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What all verbs share: the data folder, the form of the output, and starting the application. */
@Command(
        name = "steadyback",
        description = "Tracks training against low back pain. Without a verb it serves.",
        subcommands = {
            ServeVerb.class,
            DemoVerb.class,
            ImportVerb.class,
            ReportVerb.class,
            OverviewVerb.class,
            ReviewVerb.class,
            CalibrationVerb.class,
            RebuildVerb.class,
            BackupVerb.class,
            RestoreVerb.class,
            EncryptVerb.class,
            EraseVerb.class,
            NewPasswordVerb.class,
            HelpVerb.class,
        },
        versionProvider = Root.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused or failed, with the reason on standard error",
            "2:wrong usage",
            "3:the memory was used up"
        })
final class Root implements Runnable {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new ReviewJson()).build();

    private final Class<?> application;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The data folder (default: STEADYBACK_DATA, or ~/.steadyback).")
    private @Nullable Path data;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the result as one JSON object.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Say what there is to say here.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Root(Class<?> application) {
        this.application = application;
    }

    /** The verb is put in where none is given, so this is never reached with one. */
    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    /** What is set, for what must not open the data folder. */
    Settings readSettings() {
        SpringApplication spring = new SpringApplication(SettingsAlone.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLogStartupInfo(false);
        try (var app = spring.run(settings())) {
            return app.getBean(Settings.class);
        }
    }

    @EnableConfigurationProperties(Settings.class)
    private static final class SettingsAlone {}

    /** The application without its server; only what a verb asks for is made. */
    ConfigurableApplicationContext start() {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setLogStartupInfo(false);
        return spring.run(settings());
    }

    ConfigurableApplicationContext startServer(String... more) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.SERVLET);
        return spring.run(settings(more));
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    boolean json() {
        return json;
    }

    /** The result: as JSON when that is asked for, otherwise in words. */
    void answer(Object result, String words) {
        out().println(json ? JSON.writeValueAsString(result) : words);
        out().flush();
    }

    private String[] settings(String... more) {
        List<String> settings = new ArrayList<>(Arrays.asList(more));
        if (data != null) {
            settings.add("--steadyback.data=" + data.toAbsolutePath().normalize());
        }
        return settings.toArray(String[]::new);
    }

    /** The version that the jar's manifest names. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Root.class.getPackage().getImplementationVersion();
            return new String[] {"Steadyback " + Objects.requireNonNullElse(version, "(in development)")};
        }
    }
}
