package dev.steadyback.platform;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock and the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class PlatformConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(Settings settings) {
        return DataFolder.open(settings.data());
    }
}
