package dev.steadyback.pages.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before all handlers. */
@Configuration(proxyBeanMethods = false)
class AccountPagesConfiguration implements WebMvcConfigurer {
    private final SecondStepGate gate;

    AccountPagesConfiguration(SecondStepGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }
}
