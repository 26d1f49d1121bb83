package dev.steadyback;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Steadyback. */
@SpringBootApplication(proxyBeanMethods = false)
public class Steadyback {
    static {
        System.setProperty("disable-axoniq-console-message", "true");
    }

    public static void main(String[] args) {
        SpringApplication.run(Steadyback.class, args);
    }
}
