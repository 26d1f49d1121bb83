package dev.steadyback.pages.desk;

import dev.steadyback.pages.say.FeatureWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets templates say what the desk says. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    @Bean
    FeatureWords deskWords() {
        return new FeatureWords("deskWords", DeskWords::new);
    }
}
