package dev.steadyback.web;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.AuditLog;
import dev.steadyback.account.Role;
import dev.steadyback.account.Viewer;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/**
 * Without accounts the server listens to its own machine alone. What remains to be kept out then is what a browser on that machine can be made to do by other sites:
 * forged forms, scripts, frames, and names that are made to point here. With accounts, everything but what is named here needs somebody who is signed in.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class WebSecurity {
    /** Where a form without its token leads to, with all that was typed into it. */
    public static final String OLD_FORM = "/form-again";

    /** Where a request leads to that comes from somewhere else, for a page that says so. */
    public static final String FOREIGN = "/from-elsewhere";

    /** The names of the machine that the server runs on. */
    public static final List<String> OWN_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";
    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /** Where whoever is not signed in is led to. */
    public static final String SIGN_IN = "/sign-in";

    /** Where a form leads to that somebody sent who is not signed in any more, with all that was typed into it. */
    public static final String ENDED = SIGN_IN + "/form";

    /** Sent by htmx, which would put the page to sign in into a part of the one that is shown. */
    private static final String BY_SCRIPT = "HX-Request";

    /** An address has to find its place in a header of the answer. */
    private static final int LONGEST_ADDRESS = 1500;

    /** What anybody may see: how to get in, what does not depend on anybody, and what has a secret in its address. */
    static final List<String> OPEN = List.of(
            SIGN_IN,
            SIGN_IN + "/**",
            "/sign-out",
            "/invitations/**",
            "/calendar/**",
            "/safety",
            "/language",
            "/offline",
            "/manifest.webmanifest",
            "/service-worker.js",
            "/css/**",
            "/fonts/**",
            "/icons/**",
            "/js/**",
            "/webjars/**",
            "/.well-known/**",
            "/actuator/health/**",
            OLD_FORM,
            FOREIGN);

    /** Without accounts, requests of the API carry no cookie that could be forged with, and keep nothing: the headers and the origin are all. */
    @Bean
    @Order(0)
    SecurityFilterChain apiFilterChain(
            HttpSecurity http,
            OriginFilter origins,
            Accounts accounts,
            SignedIn signedIn,
            AuditLog audit,
            JsonMapper json) {
        HttpSecurity api = bare(http.securityMatcher(Paths::isApi), origins).csrf(c -> c.disable());
        if (!accounts.on()) {
            return api.exceptionHandling(c -> c.disable()).build();
        }
        return api.securityContext(c -> c.securityContextRepository(signedIn))
                .authorizeHttpRequests(c -> c.requestMatchers(Requests::writes)
                        .access((who, context) -> new AuthorizationDecision(mayWrite(who.get())))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(c -> c.authenticationEntryPoint(asksForToken(json, audit))
                        .accessDeniedHandler((request, response, e) -> {
                            audit.keptOut("writing, by a token that only reads");
                            write(json, response, Problem.notAllowed("is a token that only reads"));
                        }))
                .build();
    }

    /** With accounts the metrics are opened by a token for them, and by nothing else: not by a browser that an administrator is signed in with, either. */
    @Bean
    @Order(1)
    SecurityFilterChain metricsFilterChain(
            HttpSecurity http,
            OriginFilter origins,
            Accounts accounts,
            SignedIn signedIn,
            AuditLog audit,
            JsonMapper json) {
        return bare(http.securityMatcher(request -> accounts.on() && Paths.isMetrics(request)), origins)
                .csrf(c -> c.disable())
                .securityContext(c -> c.securityContextRepository(signedIn))
                .authorizeHttpRequests(c -> c.anyRequest().authenticated())
                .exceptionHandling(c -> c.authenticationEntryPoint(asksForToken(json, audit)))
                .build();
    }

    private static AuthenticationEntryPoint asksForToken(JsonMapper json, AuditLog audit) {
        return (request, response, e) -> {
            audit.keptOut(Paths.isMetrics(request) ? "the metrics" : "the API");
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(json, response, Problem.notSignedIn());
        };
    }

    private static boolean mayWrite(@Nullable Authentication who) {
        return who != null
                && who.isAuthenticated()
                && who.getAuthorities().stream().noneMatch(a -> SignedIn.READS_ONLY.equals(a.getAuthority()));
    }

    private static void write(JsonMapper json, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesFilterChain(
            HttpSecurity http, OriginFilter origins, Accounts accounts, SignedIn signedIn, AuditLog audit) {
        HttpSecurity pages = bare(http, origins)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        // What was refused before it came so far is answered without a look at its token.
                        .ignoringRequestMatchers(request -> request.getAttribute(FOREIGN) != null))
                .exceptionHandling(c -> c.authenticationEntryPoint((request, response, e) -> {
                            if (Requests.isForm(request)) {
                                request.getRequestDispatcher(ENDED).forward(request, response);
                            } else if (request.getHeader(BY_SCRIPT) != null) {
                                response.setHeader("HX-Redirect", signIn(request));
                            } else {
                                response.sendRedirect(signIn(request));
                            }
                        })
                        .accessDeniedHandler((request, response, e) -> {
                            if (e instanceof CsrfException) {
                                audit.keptOut("a form without its token");
                                request.getRequestDispatcher(OLD_FORM).forward(request, response);
                            } else {
                                audit.keptOut("the pages of administrators");
                                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                            }
                        }));
        if (!accounts.on()) {
            return pages.build();
        }
        return pages.securityContext(c -> c.securityContextRepository(signedIn))
                .authorizeHttpRequests(c -> c.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN.toArray(String[]::new))
                        .permitAll()
                        .requestMatchers("/accounts/**", "/accounts", "/actuator/**")
                        .access((who, context) -> new AuthorizationDecision(isAdministrator(who.get())))
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private static boolean isAdministrator(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof Viewer viewer && viewer.is(Role.ADMINISTRATOR);
    }

    /** Where to sign in, and then go on to what was asked for. */
    private static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return Requests.writes(request) || asked.equals("/") || asked.length() > LONGEST_ADDRESS
                ? SIGN_IN
                : SIGN_IN + "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    @Bean
    OriginFilter originFilter(
            JsonMapper json,
            Settings settings,
            AuditLog audit,
            @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        refuseWithoutAccounts(settings.accounts(), address);
        return new OriginFilter(json, allowed(settings.hosts(), address), audit);
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

    /** Whoever reaches a server without accounts reads and writes all that is in it: then that is this machine alone. */
    static void refuseWithoutAccounts(boolean accounts, @Nullable InetAddress address) {
        if (!accounts && (address == null || !address.isLoopbackAddress())) {
            throw Refused.invalid(
                    "setting STEADYBACK_ACCOUNTS",
                    "is off, and then everybody who reaches this server could read all diaries: set"
                            + " STEADYBACK_ACCOUNTS=true to listen to more than this machine, or leave out --bind");
        }
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
