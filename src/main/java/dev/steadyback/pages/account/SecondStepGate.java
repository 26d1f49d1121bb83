package dev.steadyback.pages.account;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.SignIns;
import dev.steadyback.account.Viewer;
import dev.steadyback.platform.Refused;
import dev.steadyback.web.Paths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads whoever needs a second step, and has none, to the page on which an app is added: until then they see nothing else. */
@Component
class SecondStepGate implements HandlerInterceptor {
    private static final String ADD = "/account/authenticator";

    /** How one adds it, leaves, and reads what everybody may read. */
    private static final List<String> OPEN = List.of(ADD, "/sign-out", "/sign-in", "/language", "/safety", "/error");

    private final Accounts accounts;
    private final SignIns signIns;

    SecondStepGate(Accounts accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod) || OPEN.contains(Paths.decoded(request)) || !isMissing()) {
            return true;
        }
        if (Paths.isApi(request)) {
            throw Refused.invalid(
                    "Authorization", "needs an account with a second step; add an app on the page “Account” first");
        }
        response.sendRedirect(ADD);
        return false;
    }

    private boolean isMissing() {
        return Viewer.now()
                .flatMap(viewer -> accounts.find(viewer.account()))
                .filter(signIns::lacksSecondStep)
                .isPresent();
    }
}
