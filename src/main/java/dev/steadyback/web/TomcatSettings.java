package dev.steadyback.web;

import dev.steadyback.platform.Settings;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the configuration's own settings of the server cannot say: whose word on the outer address counts, and how slowly a body may come. */
@Component
@ConditionalOnWebApplication
class TomcatSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final List<String> proxies;
    private final Duration grace;

    TomcatSettings(Settings settings) {
        this.proxies = settings.proxies();
        this.grace = settings.bodyGrace();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!proxies.isEmpty()) {
            RemoteIpValve forwarded = new RemoteIpValve();
            forwarded.setInternalProxies(String.join(",", proxies));
            forwarded.setHostHeader("X-Forwarded-Host");
            forwarded.setPortHeader("X-Forwarded-Port");
            factory.addEngineValves(forwarded);
        }
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new EarlyRefusals()));
        factory.addContextValves(new BodyValve(grace, System::nanoTime));
    }
}
