package dev.steadyback;

import dev.steadyback.commandline.CommandLineInterface;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Starts Steadyback. What the libraries configure is named in {@code META-INF/spring/dev.steadyback.Steadyback.imports}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ImportAutoConfiguration
public class Steadyback {
    static {
        System.setProperty("disable-axoniq-console-message", "true");
    }

    public static void main(String[] args) {
        System.exit(CommandLineInterface.run(Steadyback.class, args));
    }
}
