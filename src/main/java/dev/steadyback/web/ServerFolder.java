package dev.steadyback.web;

import dev.steadyback.platform.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The server's own folders lie in the data folder: the temporary folder may be missing, and there each server that is killed leaves a pair of them. Nothing is kept in
 * them.
 */
@Component
class ServerFolder implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final DataFolder folder;

    ServerFolder(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        Path server = folder.file("server");
        try {
            factory.setBaseDirectory(Files.createDirectories(server).toFile());
            factory.setDocumentRoot(
                    Files.createDirectories(server.resolve("root")).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
