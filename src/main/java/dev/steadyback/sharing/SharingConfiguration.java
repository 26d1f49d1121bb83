package dev.steadyback.sharing;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before all handlers. */
@Configuration(proxyBeanMethods = false)
class SharingConfiguration implements WebMvcConfigurer {
    private final CoachGate gate;

    SharingConfiguration(CoachGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }
}
