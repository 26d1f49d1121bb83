package dev.steadyback.encryption;

import dev.steadyback.platform.Settings;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the keys are: in a folder beside the data folder, so that a copy of the data has no keys in it. */
@Configuration(proxyBeanMethods = false)
class EncryptionConfiguration {
    private static final String ENDING = "-keys";

    @Bean
    PersonKeys personKeys(Settings settings) {
        Path data = settings.data().toAbsolutePath().normalize();
        Path folder = settings.keys() == null ? data.resolveSibling(data.getFileName() + ENDING) : settings.keys();
        return new PersonKeys(folder, settings.masterKey());
    }
}
