package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.steadyback.account.Account;
import dev.steadyback.account.ApiTokens;
import dev.steadyback.account.Role;
import dev.steadyback.account.Sessions;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a server does that can send mail: invitations, and another password for whoever forgot theirs. */
class MailPagesTest extends SignedInPagesTest {
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/\\S+)");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final String address = name() + "@example.org";

    @Autowired
    private Sessions sessions;

    @Autowired
    private ApiTokens tokens;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add(
                "steadyback.smtp.url",
                () -> "smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
        registry.add("steadyback.smtp.from", () -> "diary@example.org");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void whoeverIsInvitedByMailMakesTheirAccountByItsLinkAndTheAddressIsTheirs() {
        signIn(keeper(), PASSWORD);

        Page sent = send(get("/accounts").form("/accounts/invitations").with("email", address));

        assertThat(sent.text()).contains("A link is on its way to " + address);
        assertThat(sent.html()).doesNotContain("/invitations/in");
        String link = link();
        String name = name();
        elsewhere(() -> send(get(link).form(link).with("name", name).with("password", PASSWORD)));
        assertThat(named(name).email()).isEqualTo(address);
    }

    @Test
    void whatIsNoAddressInvitesNobody() {
        signIn(keeper(), PASSWORD);
        Page accountsPage = get("/accounts");

        for (String typed : new String[] {"kim", "kim@", address + "\r\nBcc: all@example.org", "a " + address}) {
            Page refused = send(accountsPage.form("/accounts/invitations").with("email", typed));
            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(refused.text()).contains("Mail address is no mail address", "Nobody was invited");
        }
        assertThat(noMailHasCome()).isTrue();
    }

    @Test
    void anAddressCountsOnceItsLinkWasOpened() {
        Account kim = member();
        signIn(kim, PASSWORD);

        Page asked = send(get("/account/email")
                .form("/account/email")
                .with("email", address)
                .with("before", PASSWORD));

        assertThat(asked.text()).contains("counts once you have opened it");
        assertThat(now(kim).email()).isNull();
        String link = link();
        Page opened = get(link);
        assertThat(now(kim).email()).isNull();
        send(opened.form(link));
        assertThat(now(kim).email()).isEqualTo(address);
        assertThat(send(opened.form(link)).status()).isEqualTo(404);
    }

    @Test
    void withoutThePasswordNoAddressIsTaken() {
        Account kim = member();
        signIn(kim, PASSWORD);

        Page refused = send(get("/account/email")
                .form("/account/email")
                .with("email", address)
                .with("before", "wrong"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(noMailHasCome()).isTrue();
    }

    @Test
    void theLinkOfAnAddressIsOfNoUseToAnotherAccount() {
        Account kim = member();
        signIn(kim, PASSWORD);
        send(get("/account/email").form("/account/email").with("email", address).with("before", PASSWORD));
        String link = link();
        Account robin = member();

        Page refused = elsewhere(() -> {
            signIn(robin, PASSWORD);
            return send(get(link).form(link));
        });

        assertThat(refused.text()).contains("is for another account");
        assertThat(now(robin).email()).isNull();
    }

    @Test
    void whoForgotAPasswordChoosesAnotherAndIsSignedOutEverywhere() {
        Account kim = withAddress();
        elsewhere(() -> signIn(kim, PASSWORD));
        String token = tokens.make(kim.id(), "a script", ApiTokens.Scope.READ);

        Page said = forgotten(kim.name());

        assertThat(said.text()).contains("If there is such an account");
        String link = link();
        Page chosen = send(get(link).form(link).with("password", NEXT));
        assertThat(chosen.text()).contains("Your password is changed");
        assertThat(sessions.of(kim.id())).isEmpty();
        assertThat(tokens.find(token)).isEmpty();
        assertThat(elsewhere(() -> signIn(kim, PASSWORD)).status()).isEqualTo(422);
        assertThat(elsewhere(() -> signIn(kim, NEXT)).path()).isEqualTo("/");
        assertThat(get(link).text()).contains("was used already");
    }

    @Test
    void whoeverHasNoAccountIsToldTheSame() {
        String known = forgotten(withAddress().name()).text();

        assertThat(forgotten("nobody at all").text()).isEqualTo(known);
        assertThat(forgotten("nobody@example.org").text()).isEqualTo(known);
    }

    @Test
    void theCodeOfTheAppIsAskedForWithTheLinkAsWell() {
        Account kim = withAddress();
        Filled app = elsewhere(() -> addApp(kim));
        forgotten(address);
        String link = link();

        Page without = send(get(link).form(link).with("password", NEXT));
        assertThat(without.status()).isEqualTo(422);
        assertThat(elsewhere(() -> signIn(kim, NEXT)).status()).isEqualTo(422);
        Page with = send(without.form(link).with("password", NEXT).with("code", app.value("written")));

        assertThat(with.text()).contains("Your password is changed");
        assertThat(now(kim).authenticator()).isNotNull();
    }

    @Test
    void aLinkIsOverAfterAnHourAndWhenAnotherIsAskedFor() {
        Account kim = withAddress();
        forgotten(kim.name());
        String first = link();
        noMailAnyMore();
        forgotten(kim.name());
        String second = link();

        assertThat(get(first).text()).contains("was used already, or is over");
        assertThat(get(second).text()).contains(kim.name());
        clock.set(NOON.plus(Duration.ofHours(1)));
        assertThat(get(second).text()).contains("was used already, or is over");
    }

    @Test
    void whoAsksTooOftenWaits() {
        String name = withAddress().name();
        for (int i = 0; i < 5; i++) {
            assertThat(forgotten(name).status()).isEqualTo(200);
        }

        Page sixth = forgotten(name);

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.text()).contains("Nothing was sent", "Try again in");
    }

    @Test
    void anAdministratorSendsALinkWithoutSeeingIt() {
        Account kim = withAddress();
        signIn(keeper(), PASSWORD);

        Page sent = send(get("/accounts/" + kim.id()).form("/accounts/" + kim.id() + "/password"));

        assertThat(sent.text()).contains("The link is on its way");
        assertThat(sent.html()).doesNotContain("/new-password/");
        assertThat(get(link()).text()).contains(kim.name());
    }

    private Account keeper() {
        return accounts.add(name(), PASSWORD, Set.of(Role.PERSON, Role.ADMINISTRATOR), null);
    }

    /** Somebody who gave the address. */
    private Account withAddress() {
        Account kim = member();
        elsewhere(() -> {
            signIn(kim, PASSWORD);
            send(get("/account/email")
                    .form("/account/email")
                    .with("email", address)
                    .with("before", PASSWORD));
            String link = link();
            return send(get(link).form(link));
        });
        noMailAnyMore();
        return now(kim);
    }

    private static void noMailAnyMore() {
        try {
            MAIL.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new AssertionError(e);
        }
    }

    private Page forgotten(String known) {
        return elsewhere(
                () -> send(get("/sign-in/forgotten").form("/sign-in/forgotten").with("name", known)));
    }

    private Account now(Account account) {
        return accounts.find(account.id()).orElseThrow();
    }

    private Account named(String name) {
        return accounts.all().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The link of the mail that has come to the address. */
    private String link() {
        return await().until(
                        () -> Stream.of(MAIL.getReceivedMessages())
                                .filter(this::isToAddress)
                                .map(GreenMailUtil::getBody)
                                .map(LINK::matcher)
                                .filter(Matcher::find)
                                .map(link -> link.group(1))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private boolean isToAddress(MimeMessage mail) {
        return GreenMailUtil.getHeaders(mail).contains(address);
    }

    private boolean noMailHasCome() {
        return Stream.of(MAIL.getReceivedMessages()).noneMatch(this::isToAddress);
    }
}
