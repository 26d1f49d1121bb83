package dev.steadyback;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives the product a clock that a test sets. */
@TestConfiguration(proxyBeanMethods = false)
class StandingClock {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock(ApiTest.NOON);
    }
}
