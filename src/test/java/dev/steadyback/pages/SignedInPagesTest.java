package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.Role;
import java.security.InvalidKeyException;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The pages of a server with accounts, and some who have one there. */
@TestPropertySource(properties = "steadyback.accounts=true")
abstract class SignedInPagesTest extends PagesTest {
    static final String PASSWORD = "gravel tin umbrella";
    static final String NEXT = "lantern moss quiver";

    @Autowired
    Accounts accounts;

    @Override
    boolean startsAProgramme() {
        return false;
    }

    static String name() {
        return "n" + UUID.randomUUID();
    }

    Account member() {
        return accounts.add(name(), PASSWORD, Set.of(Role.PERSON), null);
    }

    Page signIn(Account account, String password) {
        return signIn(account.name(), password, "/");
    }

    Page signIn(String name, String password, String to) {
        return send(get("/sign-in")
                .form("/sign-in")
                .with("name", name)
                .with("password", password)
                .with("to", to));
    }

    Page signedIn(Account account) {
        signIn(account, PASSWORD);
        return get("/account");
    }

    /** Signs in and takes an app: its secret, and the first of the codes that are to be written down. */
    Filled addApp(Account account) {
        signIn(account, PASSWORD);
        Filled form = get("/account/authenticator").form("/account/authenticator");
        Page codes = send(form.with("before", PASSWORD).with("code", code(form.value("secret"))));
        assertThat(codes.read().all("main code")).hasSize(10);
        return form.with("written", codes.read().first("main code").text());
    }

    String code(String secret) {
        return code(secret, 0);
    }

    String code(String secret, int secondsFast) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
                            clock.instant().plusSeconds(secondsFast));
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }
}
