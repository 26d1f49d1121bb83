package dev.steadyback.platform;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** The clock, the data folder, and that automations run by it while there is a server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class PlatformConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @EnableScheduling
    static class Scheduling implements SchedulingConfigurer {
        private final ObjectProvider<Automation> automations;
        private final Settings settings;

        Scheduling(ObjectProvider<Automation> automations, Settings settings) {
            this.automations = automations;
            this.settings = settings;
        }

        @Override
        public void configureTasks(ScheduledTaskRegistrar tasks) {
            automations.forEach(
                    a -> tasks.addFixedDelayTask(new FixedDelayTask(a::run, a.every(), settings.automationsAfter())));
        }
    }

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(Settings settings) {
        return DataFolder.open(settings.data());
    }
}
