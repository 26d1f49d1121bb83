package dev.steadyback.backup;

import dev.steadyback.encryption.Sealing;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.Settings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may take a backup along over the pages. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
    @Bean
    Backups backups(DataFolder folder, Settings settings, Sealing sealing, Clock clock) {
        return new Backups(folder, !settings.accounts() && settings.embeddedEvents(), sealing, clock);
    }
}
