package dev.steadyback.pages.intake;

import dev.steadyback.pages.say.FeatureWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the import say. */
@Configuration(proxyBeanMethods = false)
class IntakePages {
    @Bean
    FeatureWords importWords() {
        return new FeatureWords("importWords", ImportWords::new);
    }
}
