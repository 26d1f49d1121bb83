package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.account.Account;
import dev.steadyback.account.ApiTokens;
import dev.steadyback.account.Invitations;
import dev.steadyback.account.Role;
import dev.steadyback.account.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in, in one step and in two, on a server that begins without accounts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountPagesTest extends SignedInPagesTest {
    @Autowired
    private Invitations invitations;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ApiTokens tokens;

    @Test
    @Order(1)
    void theFirstAccountIsMadeByItsLinkAndLooksAfterTheServer() {
        assertThat(get("/sign-in").text()).contains("Nobody has an account here yet");
        String link = "/invitations/" + invitations.make(Role.ADMINISTRATOR, null, null);
        String other = "/invitations/" + invitations.make(Role.ADMINISTRATOR, null, null);
        assertThat(get(link).text()).contains("The first account");

        Page made = send(get(link).form(link).with("name", "Keeper").with("password", PASSWORD));

        assertThat(made.text()).contains("Start a programme").doesNotContain("Look around with sample data");
        assertThat(get("/accounts").text()).contains("Keeper", "administrator");
        assertThat(get(link).text()).contains("was used already");
        assertThat(get(other).text()).contains("was used already");
    }

    @Test
    @Order(2)
    void whomToTellOfAWeaknessIsSaidToEverybody() {
        assertThat(get("/.well-known/security.txt").text()).contains("Contact: ", "Expires: ");
        assertThat(get("/.well-known/security-policy").text()).contains("Report a weakness");
    }

    @Test
    @Order(2)
    void aPasswordThatIsTriedFirstMakesNoAccount() {
        String link = "/invitations/" + invitations.make(Role.PERSON, member().id(), null);
        int before = accounts.all().size();

        Page refused = send(get(link).form(link).with("name", "Somebody").with("password", "password"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("No account was made", "tried first");
        assertThat(refused.html()).doesNotContain("value=\"password\"");
        assertThat(accounts.all()).hasSize(before);
    }

    @Test
    @Order(2)
    void passwordsAreHiddenAndCanBeFilledIn() {
        Account kim = member();
        String link = "/invitations/" + invitations.make(Role.PERSON, kim.id(), null);
        List<Page> pages = List.of(get("/sign-in"), get(link), signedIn(kim), get("/account/authenticator"));

        for (Page page : pages) {
            assertThat(page.read().all("input[name=password], input[name=before]"))
                    .as(page.path())
                    .isNotEmpty()
                    .allSatisfy(field -> {
                        assertThat(field.attr("type")).isEqualTo("password");
                        assertThat(field.attr("autocomplete")).matches("(current|new)-password");
                        assertThat(field.hasAttr("onpaste")).isFalse();
                    });
        }
    }

    @Test
    @Order(2)
    void whoIsWrongTenTimesIsToldToWait() {
        Account kim = member();
        List<Page> tries =
                IntStream.range(0, 10).mapToObj(i -> signIn(kim, "wrong " + i)).toList();

        assertThat(tries.getFirst().status()).isEqualTo(422);
        assertThat(tries.getFirst().text()).contains("Name or password is wrong");
        assertThat(tries.getLast().text()).contains("Try again in 5 seconds");
        assertThat(tries.getLast().status()).isEqualTo(429);
        assertThat(tries.getLast().headers().firstValue("Retry-After")).contains("5");
        assertThat(signIn(kim, PASSWORD).text()).contains("Try again in 5 seconds");
        clock.set(NOON.plusSeconds(5));
        assertThat(signIn(kim, PASSWORD).path()).isEqualTo("/");
    }

    @Test
    @Order(2)
    void aNameThatIsNobodysIsToldTheSameAsAWrongPassword() {
        Account kim = member();

        assertThat(main(signIn(kim, "wrong")).replace(kim.name(), ""))
                .isEqualTo(main(signIn("nobody of this name", "wrong", "/")).replace("nobody of this name", ""));
    }

    @Test
    @Order(2)
    void signingInGoesOnToWhatWasAskedFor() {
        Page asked = get("/account");
        assertThat(asked.status()).isEqualTo(302);
        String signIn = asked.headers().firstValue("Location").orElseThrow();

        Page there =
                send(get(signIn).form("/sign-in").with("name", member().name()).with("password", PASSWORD));

        assertThat(there.path()).isEqualTo("/account");
        assertThat(there.status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void signingInGoesOnToTheQueryOfWhatWasAskedForAsWell() {
        String signIn = get("/account?did=password&x=a%26b+%C3%BC")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        Page there =
                send(get(signIn).form("/sign-in").with("name", member().name()).with("password", PASSWORD));

        assertThat(there.path()).isEqualTo("/account");
        assertThat(there.text()).contains("Your password is changed");
        assertThat(get("/sign-in?to=%2Faccount%3Fdid%3Dpassword").text()).contains("Your password is changed");
    }

    @Test
    @Order(2)
    void whatAScriptAsksForAfterTheSessionIsOverLeadsTheWholePageToSignIn() {
        Page asked = getByScript("/progress?period=all");

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.html()).isEmpty();
        assertThat(asked.headers().firstValue("HX-Redirect")).contains("/sign-in?to=%2Fprogress%3Fperiod%3Dall");
    }

    @Test
    @Order(2)
    void anAddressThatIsTooLongToComeBackToAsksToSignInAllTheSame() {
        Page asked = get("/account?x=" + "%C3%BC".repeat(900));

        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    @Order(2)
    void aFormThatIsSentAfterTheSessionIsOverIsKeptAndSentAgainWithOneTap() {
        Account kim = member();
        signIn(kim, PASSWORD);
        Filled form = relief();
        sessions.endAll(kim.id(), null);
        long before = events();

        Page over = send(form.with("note", "a «cool» bag\nfrom the freezer"));
        assertThat(over.status()).isEqualTo(403);
        assertThat(over.text()).contains("What you typed is not saved yet");
        Page wrong = send(over.form("/sign-in").with("name", kim.name()).with("password", "wrong"));
        assertThat(wrong.status()).isEqualTo(422);
        Page again = send(wrong.form("/sign-in").with("name", kim.name()).with("password", PASSWORD));

        assertThat(again.text()).contains("You are signed in again", "As " + kim.name());
        assertThat(again.html()).doesNotContain(PASSWORD);
        assertThat(events()).isEqualTo(before);
        Page stored = send(again.form(form.action()));
        assertThat(stored.text()).contains("Relief: cold", "a «cool» bag from the freezer");
        assertThat(events()).isEqualTo(before + 1);
        send(again.form(form.action()));
        assertThat(events()).as("sent twice").isEqualTo(before + 1);
    }

    @Test
    @Order(2)
    void whatWasTypedIsKeptWhileTheCodeIsAskedFor() {
        Account kim = member();
        String secret = addApp(kim).value("secret");
        Filled form = relief();
        clock.set(NOON.plusSeconds(60));
        sessions.endAll(kim.id(), null);

        Page over = send(form.with("note", "a cool bag"));
        Page half = send(over.form("/sign-in").with("name", kim.name()).with("password", PASSWORD));
        Page wrong = send(half.form("/sign-in/code").with("code", "x"));
        Page again = send(wrong.form("/sign-in/code").with("code", code(secret)));

        assertThat(again.text()).contains("You are signed in again");
        assertThat(send(again.form(form.action())).text()).contains("Relief: cold", "a cool bag");
    }

    @Test
    @Order(2)
    void noPasswordIsKept() {
        Account kim = member();
        Filled form =
                signedIn(kim).form("/account/password").with("before", PASSWORD).with("password", NEXT);
        sessions.endAll(kim.id(), null);

        Page over = send(form);
        Page old = send(get("/sign-in")
                .form("/sign-in")
                .with("name", kim.name())
                .with("password", PASSWORD)
                .with("_csrf", "forgotten"));

        assertThat(over.html()).doesNotContain(PASSWORD, NEXT);
        assertThat(old.status()).isEqualTo(403);
        assertThat(old.html()).contains(kim.name()).doesNotContain(PASSWORD);
        Page again = send(over.form("/sign-in").with("name", kim.name()).with("password", PASSWORD));
        assertThat(again.html()).doesNotContain(PASSWORD, NEXT);
        assertThat(send(again.form("/account/password")).status()).isEqualTo(422);
        assertThat(elsewhere(() -> signIn(kim, PASSWORD)).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void noFormIsKeptForAnotherSite() {
        Account kim = member();
        for (String address : List.of("https://evil.example/", "//evil.example/", "javascript:alert(1)", "")) {
            Page there = elsewhere(() -> send(get("/sign-in")
                    .form("/sign-in")
                    .with("name", kim.name())
                    .with("password", PASSWORD)
                    .with("again", address)));
            assertThat(there.path()).as(address).isEqualTo("/");
            assertThat(there.html()).doesNotContain("evil.example");
        }
    }

    /** A form of whoever is signed in, and keeps a diary from now on. */
    private Filled relief() {
        send(theirWeek(name()).form("/start"));
        return logs("2026-03-08", "relief").with("type", "COLD");
    }

    @Test
    @Order(2)
    void signingInNeverLeadsToAnotherSite() {
        Account kim = member();
        for (String to : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/%0d%0aLocation:/x//evil.example",
                "/../..//evil.example",
                "javascript:alert(1)",
                "")) {
            Page there = elsewhere(() -> signIn(kim.name(), PASSWORD, to));
            assertThat(there.path()).as(to).isEqualTo("/");
        }
    }

    @Test
    @Order(2)
    void whoIsSignedInAlreadyIsNotAskedAgain() {
        signIn(member(), PASSWORD);

        assertThat(get("/sign-in?to=//evil.example").path()).isEqualTo("/");
    }

    @Test
    @Order(2)
    void withAnAppTheCodeIsAskedAfterThePasswordAndEachIsTakenOnce() {
        Account kim = member();
        String secret = addApp(kim).value("secret");

        Page half = elsewhere(() -> {
            Page asked = signIn(kim, PASSWORD);
            assertThat(get("/account").status()).isEqualTo(302);
            Page used = send(asked.form("/sign-in/code").with("code", code(secret)));
            assertThat(used.text()).contains("was used before");
            clock.set(NOON.plusSeconds(30));
            Page in = send(used.form("/sign-in/code").with("code", code(secret)));
            assertThat(in.path()).isEqualTo("/");
            assertThat(get("/account").status()).isEqualTo(200);
            return asked;
        });

        assertThat(half.path()).isEqualTo("/sign-in/code");
    }

    @Test
    @Order(2)
    void aPhoneWhoseClockIsWrongIsToldSo() {
        Account kim = member();
        String secret = addApp(kim).value("secret");
        String fast = code(secret, 300);

        String told = elsewhere(
                        () -> send(signIn(kim, PASSWORD).form("/sign-in/code").with("code", fast)))
                .text();

        assertThat(told).contains("5 minutes fast");
    }

    @Test
    @Order(2)
    void aCodeThatWasWrittenDownGetsInOnce() {
        Account kim = member();
        Filled taken = addApp(kim);
        String written = taken.value("written");
        assertThat(written).as("24 letters of five bits").matches("([0-9a-z]{4}-){5}[0-9a-z]{4}");

        assertThat(elsewhere(() ->
                                send(signIn(kim, PASSWORD).form("/sign-in/code").with("code", written)))
                        .path())
                .isEqualTo("/");
        assertThat(elsewhere(() ->
                                send(signIn(kim, PASSWORD).form("/sign-in/code").with("code", written)))
                        .status())
                .isEqualTo(422);
        assertThat(get("/account").text()).contains("9 codes");
    }

    @Test
    @Order(2)
    void aSecretThatWasNotOfferedIsRefused() {
        signIn(member(), PASSWORD);
        Filled form = get("/account/authenticator").form("/account/authenticator");

        for (String secret : List.of("!", "A", "A".repeat(5000))) {
            assertThat(send(form.with("secret", secret).with("before", PASSWORD).with("code", "123456"))
                            .status())
                    .as(secret)
                    .isEqualTo(422);
        }
    }

    @Test
    @Order(2)
    void withoutThePasswordNoAppIsTakenOrReplaced() {
        Account kim = member();
        Filled app = addApp(kim);
        String first = app.value("secret");
        clock.set(NOON.plusSeconds(60));
        Filled form =
                get("/account/authenticator").form("/account/authenticator").with("code-now", app.value("written"));
        String next = form.value("secret");

        Page wrong = send(form.with("before", "wrong").with("code", code(next)));
        Page missing = send(form.with("before", "").with("code", code(next)));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("The password that you have now is not right");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(wrong.html()).doesNotContain("value=\"wrong\"").contains(next);
        assertThat(secret(kim)).isEqualTo(first);
        Page taken = send(wrong.form("/account/authenticator")
                .with("before", PASSWORD)
                .with("code-now", app.value("written"))
                .with("code", code(next)));
        assertThat(taken.read().all("main code")).hasSize(10);
        assertThat(secret(kim)).isEqualTo(next);
    }

    @Test
    @Order(2)
    void withoutThePasswordAndACodeNoAppIsTakenAway() {
        Account kim = member();
        Filled app = addApp(kim);
        String secret = app.value("secret");
        Page account = get("/account");

        Page wrong = send(account.form("/account/authenticator/remove").with("before", "wrong"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("The password that you have now is not right");
        assertThat(secret(kim)).isEqualTo(secret);
        Page without = send(wrong.form("/account/authenticator/remove").with("before", PASSWORD));
        assertThat(without.status()).isEqualTo(422);
        assertThat(secret(kim)).isEqualTo(secret);
        send(without.form("/account/authenticator/remove")
                .with("before", PASSWORD)
                .with("code-now", app.value("written")));
        assertThat(accounts.find(kim.id()).orElseThrow().authenticator()).isNull();
    }

    @Test
    @Order(2)
    void whateverIsSignedInWithChangesAllTokensEndAndThePageSaysSoBefore() {
        Account kim = member();
        String written = addApp(kim).value("written");
        clock.set(NOON.plusSeconds(60));
        List<UnaryOperator<Page>> changes = List.of(
                account -> send(account.form("/account/authenticator/remove")
                        .with("before", PASSWORD)
                        .with("code-now", written)),
                account -> {
                    Page offered = get("/account/authenticator");
                    assertThat(offered.text()).contains("All tokens for programs end");
                    Filled form = offered.form("/account/authenticator");
                    return send(form.with("before", PASSWORD).with("code", code(form.value("secret"))));
                },
                account -> {
                    clock.set(NOON.plusSeconds(120));
                    return send(account.form("/account/password")
                            .with("before", PASSWORD)
                            .with("code-now", code(secret(kim)))
                            .with("password", NEXT));
                });
        for (UnaryOperator<Page> change : changes) {
            String token = tokens.make(kim.id(), "a script", ApiTokens.Scope.WRITE);
            Page account = get("/account");
            assertThat(account.text()).contains("All tokens for programs end");

            assertThat(change.apply(account).status()).isEqualTo(200);

            assertThat(tokens.find(token)).isEmpty();
        }
    }

    @Test
    @Order(2)
    void aTokenForMetricsIsMadeByAnAdministratorAlone() {
        Account keeper = accounts.add(name(), PASSWORD, Set.of(Role.ADMINISTRATOR), null);
        Page made = send(signedIn(keeper)
                .form("/account/tokens")
                .with("name", "a watch over it")
                .with("scope", "METRICS"));
        assertThat(made.text()).contains("steadyback_", "reads the metrics of this server");

        Account kim = member();
        elsewhere(() -> {
            Filled form = signedIn(kim).form("/account/tokens").with("name", "a script");
            assertThat(get("/account").text()).doesNotContain("metrics");
            assertThat(send(form.with("scope", "METRICS")).status()).isEqualTo(422);
            assertThat(send(form.with("scope", "EVERYTHING")).status()).isEqualTo(422);
            assertThat(tokens.of(kim.id())).isEmpty();
            return send(form.with("scope", "WRITE"));
        });
        assertThat(tokens.of(kim.id()))
                .satisfiesExactly(token -> assertThat(token.scope()).isEqualTo(ApiTokens.Scope.WRITE));
    }

    private String secret(Account account) {
        Account.@Nullable Authenticator app =
                accounts.find(account.id()).orElseThrow().authenticator();
        return app == null ? "" : app.secret();
    }

    @Test
    @Order(2)
    void anotherPasswordEndsAllOtherSessions() {
        Account kim = member();
        elsewhere(() -> signIn(kim, PASSWORD));
        Page account = signedIn(kim);
        assertThat(sessions.of(kim.id())).hasSize(2);

        Page changed =
                send(account.form("/account/password").with("before", PASSWORD).with("password", NEXT));

        assertThat(changed.text()).contains("Your password is changed");
        assertThat(sessions.of(kim.id())).hasSize(1);
        assertThat(elsewhere(() -> signIn(kim, PASSWORD)).status()).isEqualTo(422);
        assertThat(elsewhere(() -> signIn(kim, NEXT)).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void withoutThePasswordOfBeforeThereIsNoOther() {
        Account kim = member();

        Page refused = send(
                signedIn(kim).form("/account/password").with("before", "wrong").with("password", NEXT));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(elsewhere(() -> signIn(kim, PASSWORD)).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void whoSignsOutIsAskedAgainAndTheSessionIsOver() {
        Account kim = member();

        Page out = send(signedIn(kim).form("/sign-out"));

        assertThat(out.path()).isEqualTo("/sign-in");
        assertThat(get("/account").status()).isEqualTo(302);
        assertThat(sessions.of(kim.id())).isEmpty();
    }

    @Test
    @Order(2)
    void everyPageHasAWayOut() {
        Account kim = accounts.add(name(), PASSWORD, Set.of(Role.PERSON, Role.COACH), null);
        signIn(kim, PASSWORD);

        for (String page : List.of("/account", "/clients", "/safety", "/account/passkeys")) {
            assertThat(get(page).forms("/sign-out")).as(page).hasSize(1);
        }
    }

    @Test
    @Order(2)
    void aSessionCanBeEndedFromElsewhere() {
        Account kim = member();
        elsewhere(() -> signIn(kim, PASSWORD));
        Page account = signedIn(kim);
        Filled end = account.form("/account/sessions/end");
        String other = sessions.of(kim.id()).stream()
                .map(Sessions.Session::id)
                .filter(id -> account.html().contains("value=\"" + id + "\""))
                .findFirst()
                .orElseThrow();

        assertThat(send(end.with("session", other)).status()).isEqualTo(422);
        assertThat(sessions.of(kim.id())).hasSize(2);
        send(end.with("session", other).with("before", PASSWORD));

        assertThat(sessions.of(kim.id())).hasSize(1);
        assertThat(get("/account").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void whoSignsInOnceMoreLeavesTheSessionOfBefore() {
        Account kim = member();
        Page asks = get("/sign-in");
        signIn(kim, PASSWORD);

        send(asks.form("/sign-in").with("name", kim.name()).with("password", PASSWORD));

        assertThat(sessions.of(kim.id())).hasSize(1);
        assertThat(get("/account").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aTokenIsShownOnce() {
        Page made = send(signedIn(member()).form("/account/tokens").with("name", "a script"));

        assertThat(made.text()).contains("steadyback_", "a script");
        assertThat(get("/account").text()).contains("a script").doesNotContain("steadyback_");
    }

    @Test
    @Order(2)
    void whoeverIsInvitedSeesNothingOfAnyoneElse() {
        Account host = accounts.add(name(), PASSWORD, Set.of(Role.PERSON, Role.ADMINISTRATOR), null);
        signIn(host, PASSWORD);
        send(theirWeek("Wren Oxblood").form("/start"));
        String diary = String.valueOf(accounts.find(host.id()).orElseThrow().person());
        String link = send(get("/accounts").form("/accounts/invitations").with("role", "PERSON"))
                .read()
                .first("main .notice code")
                .text();

        elsewhere(() -> {
            Page form = get(link);
            String name = name();
            send(form.form(form.path()).with("name", name).with("password", PASSWORD));
            assertThat(get("/").text()).contains("Start a programme").doesNotContain("Oxblood");
            Page mine = send(theirWeek(name).form("/start"));
            assertThat(mine.text()).contains("Your programme is set up");
            assertThat(get("/persons").text()).contains(name).doesNotContain("Oxblood");
            assertThat(get("/accounts").status()).isEqualTo(404);
            for (String path :
                    List.of("", "/diary", "/progress", "/report", "/report.csv", "/name", "/plan", "/import")) {
                assertThat(get("/persons/" + diary + path).status()).as(path).isEqualTo(404);
            }
            return mine;
        });
        assertThat(get("/").text()).contains("Oxblood");
    }

    @Test
    @Order(2)
    void whoKeepsADiaryBeginsNoSecondOne() {
        signIn(member(), PASSWORD);
        send(theirWeek(name()).form("/start"));
        long before = events();
        Page page = get("/persons");

        assertThat(page.read().all(".add-person")).isEmpty();
        assertThat(send(csrf(page, "/persons").with("name", "Second")).text())
                .contains("You keep a diary here already");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void whereThereAreAccountsNoSampleDataIsMade() {
        signIn(member(), PASSWORD);
        long before = events();

        Page refused = send(csrf(get("/account"), "/demo"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("takes no sample data");
        assertThat(events()).isEqualTo(before);
    }

    private static Filled csrf(Page page, String action) {
        return new Filled(action, Map.of("_csrf", List.of(page.read().token())));
    }

    /** What a page says beside what stands on all. */
    private static String main(Page page) {
        return page.read().first("main").text() + page.status();
    }
}
