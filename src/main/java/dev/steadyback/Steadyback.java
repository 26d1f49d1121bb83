package dev.steadyback;

import dev.steadyback.commandline.CommandLineInterface;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Steadyback. */
@SpringBootApplication(proxyBeanMethods = false)
public class Steadyback {
    static {
        System.setProperty("disable-axoniq-console-message", "true");
    }

    public static void main(String[] args) {
        System.exit(CommandLineInterface.run(Steadyback.class, args));
    }
}
