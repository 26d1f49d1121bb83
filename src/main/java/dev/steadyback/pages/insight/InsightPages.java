package dev.steadyback.pages.insight;

import dev.steadyback.pages.say.FeatureWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about progress say. */
@Configuration(proxyBeanMethods = false)
class InsightPages {
    @Bean
    FeatureWords progressWords() {
        return new FeatureWords("progressWords", ProgressWords::new);
    }

    @Bean
    FeatureWords reviewWords() {
        return new FeatureWords("reviewWords", ReviewPageWords::new);
    }
}
