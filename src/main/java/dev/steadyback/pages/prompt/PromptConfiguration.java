package dev.steadyback.pages.prompt;

import dev.steadyback.pages.say.FeatureWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What prompts say. */
@Configuration(proxyBeanMethods = false)
class PromptConfiguration {
    @Bean
    FeatureWords promptWords() {
        return new FeatureWords("promptWords", PromptWords::new);
    }
}
