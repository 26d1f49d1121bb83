package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.person.AccountId;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationsTest extends AccountTest {
    private static final AccountId HOST = new AccountId("acc_host");
    private static final Set<Role> PERSON = Set.of(Role.PERSON);

    private Accounts accounts;
    private Invitations invitations;

    @BeforeEach
    void start() {
        accounts = accounts();
        invitations = new Invitations(kept, accounts, clock);
    }

    @Test
    void aLinkMakesAnAccount() {
        PersonId diary = PersonId.random();
        String link = invitations.make(Role.PERSON, HOST, diary);

        Account made = invitations.take(link, "kim", PASSWORD, PERSON);

        assertThat(accounts.find(made.id())).contains(made);
        assertThat(made.person()).isEqualTo(diary);
        assertThat(made.roles()).isEqualTo(PERSON);
    }

    @Test
    void aUsedLinkIsUsedUp() {
        String link = invitations.make(Role.PERSON, HOST, null);
        invitations.take(link, "kim", PASSWORD, PERSON);

        assertThatThrownBy(() -> invitations.take(link, "alex", PASSWORD, PERSON))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("used already");
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void aLinkIsOverAfterAWeek() {
        String link = invitations.make(Role.PERSON, HOST, null);

        after(Duration.ofDays(7).minusSeconds(1));
        assertThatCode(() -> invitations.open(link)).doesNotThrowAnyException();
        after(Duration.ofSeconds(1));
        assertThatThrownBy(() -> invitations.open(link))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is over");
    }

    @Test
    void aForeignLinkIsUnknown() {
        for (String link : List.of("", "x", "../accounts", "a".repeat(9999))) {
            assertThatThrownBy(() -> invitations.open(link))
                    .as(link)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("not one of this server");
        }
    }

    @Test
    void theHashAloneIsKept() {
        String link = invitations.make(Role.PERSON, HOST, null);

        assertThat(all()).contains(HOST.value()).doesNotContain(link);
    }

    @Test
    void aNameThatIsRefusedDoesNotUseTheLinkUp() {
        account("kim");
        String link = invitations.make(Role.PERSON, HOST, null);

        assertThatThrownBy(() -> invitations.take(link, "KIM", PASSWORD, PERSON))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is taken");
        assertThat(invitations.take(link, "alex", PASSWORD, PERSON).name()).isEqualTo("alex");
    }

    @Test
    void ofTwoAtOnceOneGetsTheLink() {
        String link = invitations.make(Role.PERSON, HOST, null);

        assertThat(atOnce(link, link)).containsExactlyInAnyOrder(true, false);
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void ofTwoLinksForTheFirstAccountTakenAtOnceOneMakesIt() {
        String one = invitations.make(Role.ADMINISTRATOR, null, null);
        String other = invitations.make(Role.ADMINISTRATOR, null, null);

        assertThat(atOnce(one, other)).containsExactlyInAnyOrder(true, false);
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void ofTwoWhoWantOneNameAtOnceOneGetsIt() {
        List<CompletableFuture<Boolean>> both = Stream.of("kim", "Kim")
                .map(name ->
                        CompletableFuture.supplyAsync(() -> done(() -> accounts.add(name, PASSWORD, PERSON, null))))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void aLinkForTheFirstAccountIsWorthNothingOnceThereIsOne() {
        String second = invitations.make(Role.ADMINISTRATOR, null, null);
        account("kim");

        assertThatThrownBy(() -> invitations.open(second))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("used already");
        assertThatThrownBy(() -> invitations.take(second, "alex", PASSWORD, Set.of(Role.ADMINISTRATOR)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aLinkThatIsOverForLongIsForgotten() {
        String old = invitations.make(Role.PERSON, HOST, null);
        after(Duration.ofDays(36));
        invitations.make(Role.PERSON, HOST, null);

        assertThatThrownBy(() -> invitations.open(old)).hasMessageContaining("not one of this server");
    }

    private List<Boolean> atOnce(String one, String other) {
        CompletableFuture<Boolean> first =
                CompletableFuture.supplyAsync(() -> done(() -> invitations.take(one, "kim", PASSWORD, PERSON)));
        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(() -> done(() -> invitations.take(other, "alex", PASSWORD, PERSON)));
        return List.of(first.join(), second.join());
    }

    private static boolean done(Runnable what) {
        try {
            what.run();
            return true;
        } catch (Refused e) {
            return false;
        }
    }
}
