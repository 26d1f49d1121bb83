package dev.steadyback.pages.diary;

import dev.steadyback.pages.say.FeatureWords;
import dev.steadyback.report.EntryWords;
import dev.steadyback.report.QuestionnaireWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the diary say. */
@Configuration(proxyBeanMethods = false)
class DiaryPages {
    @Bean
    FeatureWords entryWords() {
        return new FeatureWords("entryWords", EntryWords::new);
    }

    @Bean
    FeatureWords diaryWords() {
        return new FeatureWords("diaryWords", DiaryWords::new);
    }

    @Bean
    FeatureWords questionnaireWords() {
        return new FeatureWords("questionnaireWords", QuestionnaireWords::new);
    }
}
