package dev.steadyback.web;

import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/**
 * There is no login yet, and the server listens to its own machine alone unless told otherwise. What remains to be kept
 * out is what a browser on that machine can be made to do by other sites: forged forms, scripts, frames, and names that
 * are made to point here.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class WebSecurity {
    /** Where a form without its token leads to, with all that was typed into it. */
    public static final String OLD_FORM = "/form-again";

    /** Where a request leads to that comes from somewhere else, for a page that says so. */
    public static final String FOREIGN = "/from-elsewhere";

    private static final List<String> OWN_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";
    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /** Requests of the API carry no cookie that could be forged with, and keep nothing: the headers and the origin are all. */
    @Bean
    @Order(0)
    SecurityFilterChain apiFilterChain(HttpSecurity http, OriginFilter origins) {
        return bare(http.securityMatcher(Paths::isApi), origins)
                .exceptionHandling(c -> c.disable())
                .csrf(c -> c.disable())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain pagesFilterChain(HttpSecurity http, OriginFilter origins) {
        return bare(http, origins)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        // What was refused before it came so far is answered without a look at its token.
                        .ignoringRequestMatchers(request -> request.getAttribute(FOREIGN) != null))
                .exceptionHandling(c -> c.accessDeniedHandler((request, response, e) ->
                        request.getRequestDispatcher(OLD_FORM).forward(request, response)))
                .build();
    }

    @Bean
    OriginFilter originFilter(
            JsonMapper json, Settings settings, @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        return new OriginFilter(json, allowed(settings.hosts(), address));
    }

    /** The security chain alone runs it, and not the server for every request once more. */
    @Bean
    FilterRegistrationBean<OriginFilter> originFilterRunsInTheChain(OriginFilter origins) {
        FilterRegistrationBean<OriginFilter> registration = new FilterRegistrationBean<>(origins);
        registration.setEnabled(false);
        return registration;
    }

    /** The headers and the check of origins, without what serves a login that there is not. */
    private static HttpSecurity bare(HttpSecurity http, OriginFilter origins) {
        return http.addFilterAfter(origins, HeaderWriterFilter.class)
                .anonymous(c -> c.disable())
                .formLogin(c -> c.disable())
                .httpBasic(c -> c.disable())
                .logout(c -> c.disable())
                .requestCache(c -> c.disable())
                .securityContext(c -> c.disable())
                .servletApi(c -> c.disable())
                .sessionManagement(c -> c.disable())
                .headers(headers -> headers.contentTypeOptions(Customizer.withDefaults())
                        .frameOptions(frame -> frame.deny())
                        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(p -> p.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(p -> p.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    /**
     * The token sent with a form must be the one in the cookie: nothing is kept here. A link on another site must bring the cookie along, or whoever follows it gets
     * another one, and no form that is open already holds its token; what such a site sends by itself comes without it.
     */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }

    /**
     * The names this server answers to. Beyond this machine only who opened the server to a network knows what it is
     * called there; a server that answers to any name can be reached by every page that its owner visits.
     */
    static List<String> allowed(List<String> hosts, @Nullable InetAddress address) {
        if (!hosts.isEmpty()) {
            return hosts;
        }
        if (address == null || !address.isLoopbackAddress()) {
            throw Refused.invalid(
                    "setting STEADYBACK_HOSTS",
                    "is missing: a server that listens to more than this machine needs the names by which it is"
                            + " addressed, such as STEADYBACK_HOSTS=localhost,diary.example");
        }
        return OWN_MACHINE;
    }
}
