package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.ApiTokens;
import dev.steadyback.account.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SignedInTest {
    private final SignedIn signedIn = new SignedIn(mock(Accounts.class), mock(Sessions.class), mock(ApiTokens.class));

    @Test
    void overHttpsTheCookieIsOfThisServerAlone() {
        assertThat(given(true))
                .startsWith("__Host-steadyback-session=kim.secret; Path=/; ")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void noScriptReadsTheCookie() {
        assertThat(given(false))
                .startsWith("steadyback-session=kim.secret; Path=/; ")
                .contains("; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void theCookieOfPlainHttpIsNotTakenOverHttps() {
        MockHttpServletRequest request = request(true);
        request.setCookies(new jakarta.servlet.http.Cookie("steadyback-session", "kim.secret"));

        assertThat(signedIn.token(request)).isNull();
    }

    @Test
    void signingOutTakesTheCookieAway() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        signedIn.take(request(false), response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("steadyback-session=; ")
                .contains("Max-Age=0");
    }

    private String given(boolean secure) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        signedIn.give(request(secure), response, "kim.secret");
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    private static MockHttpServletRequest request(boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        return request;
    }
}
