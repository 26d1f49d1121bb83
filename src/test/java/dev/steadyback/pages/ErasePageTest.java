package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Somebody with an account takes everything back. */
@TestPropertySource(properties = "steadyback.accounts=true")
class ErasePageTest extends PagesTest {
    private static final String PASSWORD = "gravel tin umbrella";
    private static final String FORM = "/settings/erase";

    @Autowired
    private Accounts accounts;

    @Override
    boolean startsAProgramme() {
        return false;
    }

    @Test
    void aDiaryIsErasedByItsNameAndThePasswordAndNothingElse() {
        Account wren = accounts.add("wren", PASSWORD, Set.of(Role.PERSON), null);
        send(get("/sign-in").form("/sign-in").with("name", "wren").with("password", PASSWORD));
        send(theirWeek("Wren Oxblood").form("/start"));
        Page nameless = send(get(FORM).form(FORM).with("name", "Wren").with("before", PASSWORD));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("Nothing was erased.", "type “Wren Oxblood”");
        Page wrong = send(get(FORM).form(FORM).with("name", "Wren Oxblood").with("before", "something else"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Nothing was erased.");
        Page done = send(get(FORM).form(FORM).with("name", "Wren Oxblood").with("before", PASSWORD));
        assertThat(done.text()).contains("The diary is erased", "Nothing of it is left on this server");
        assertThat(accounts.find(wren.id())).isEmpty();
        assertThat(persons.all()).isEmpty();
        assertThat(events()).isEqualTo(-1);
        assertThat(get("/").headers().firstValue("Location").orElseThrow()).contains("/sign-in");
    }
}
