package dev.steadyback.web;

import dev.steadyback.account.Networks;
import dev.steadyback.account.Viewer;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How often one account, or one network of nobody who is signed in, may ask where there are accounts. Nobody who reads or writes a diary asks so often; a program that
 * copies out or fills up what is here does. It is counted by each server by itself.
 */
@Component
final class Pace implements HandlerInterceptor {
    private static final int MOST_KNOWN = 10_000;

    private final boolean accounts;
    private final Bandwidth allowed;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    Pace(Settings settings) {
        int most = settings.requestsAMinute();
        if (most < 1) {
            throw Refused.invalid("setting STEADYBACK_REQUESTS_A_MINUTE", "is none; it needs a number of at least 1");
        }
        accounts = settings.accounts();
        allowed = Bandwidth.builder()
                .capacity(most)
                .refillGreedy(most, Duration.ofMinutes(1))
                .build();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!accounts || !(handler instanceof HandlerMethod)) {
            return true;
        }
        ConsumptionProbe probe = bucket(request).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return true;
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        throw Refused.tooOften(
                Duration.ofSeconds(seconds),
                "requests",
                "come faster than this server answers them; go on in " + seconds + " seconds",
                "fault.pace",
                seconds);
    }

    private Bucket bucket(HttpServletRequest request) {
        String asking =
                Viewer.now().map(viewer -> viewer.account().value()).orElse(Networks.of(request.getRemoteAddr()));
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    asking, key -> Bucket.builder().addLimit(allowed).build());
        }
    }
}
