package dev.steadyback.pages.plan;

import dev.steadyback.pages.say.FeatureWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the plan say. */
@Configuration(proxyBeanMethods = false)
class PlanPages {
    @Bean
    FeatureWords planWords() {
        return new FeatureWords("planWords", PlanWords::new);
    }
}
