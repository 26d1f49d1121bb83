package dev.steadyback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.Role;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.Kept;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A person and a coach in two browsers: before leave, with it, and after it is taken back. */
@TestPropertySource(properties = "steadyback.accounts=true")
class SharingPagesTest extends PagesTest {
    private static final String PASSWORD = "gravel tin umbrella";

    /** What a coach may ask for of a client, and with which leave; everything else is closed. */
    private static final List<String> WITH_ALL = List.of("/progress", "/diary", "/diary/list", "/report");

    private static final List<String> NEVER = List.of(
            "",
            "/log",
            "/log/pain",
            "/settings",
            "/reminders",
            "/days/2026-03-10",
            "/diary/weeks/2026-03-02",
            "/name",
            "/plan/start");

    @Autowired
    private Accounts accounts;

    @Autowired
    private Kept kept;

    private AccountId wren;
    private Account coach;
    private String client = "";

    @Override
    boolean startsAProgramme() {
        return false;
    }

    /** Somebody with a diary, who is signed in here, and a coach who is signed in nowhere yet. */
    @BeforeEach
    void aPersonAndACoach() {
        String name = "Wren " + UUID.randomUUID().toString().substring(0, 8);
        Account account = accounts.add(name, PASSWORD, Set.of(Role.PERSON), null);
        wren = account.id();
        signIn(account);
        send(theirWeek(name).form("/start"));
        client = "/persons/" + accounts.find(wren).orElseThrow().person();
        coach = accounts.add("Coach " + UUID.randomUUID(), PASSWORD, Set.of(Role.COACH), null);
    }

    private Page signIn(Account account) {
        return send(
                get("/sign-in").form("/sign-in").with("name", account.name()).with("password", PASSWORD));
    }

    private void share(Scope... scopes) {
        String form = "/sharing/" + coach.id();
        assertThat(send(get(form).form(form).with("scopes", names(scopes))).text())
                .contains("Shared.");
    }

    private static String[] names(Scope... scopes) {
        return List.of(scopes).stream().map(Scope::name).toArray(String[]::new);
    }

    private int asCoach(String path) {
        return elsewhere(() -> {
            signIn(coach);
            return get(client + path).status();
        });
    }

    @Test
    void beforeLeaveACoachKnowsOfNobody() {
        String desk = elsewhere(() -> {
            signIn(coach);
            return get("/clients").text();
        });
        assertThat(desk).contains("Nobody shares with you yet").doesNotContain("Wren");
        for (String path : WITH_ALL) {
            assertThat(asCoach(path)).as(path).isEqualTo(404);
        }
    }

    @Test
    void withAllLeaveACoachReadsAndWritesThePlanAndNothingElse() {
        share(Scope.values());
        for (String path : WITH_ALL) {
            assertThat(asCoach(path)).as(path).isEqualTo(200);
        }
        assertThat(asCoach("/review")).isEqualTo(200);
        assertThat(asCoach("/plan/change")).isEqualTo(200);
        for (String path : NEVER) {
            assertThat(asCoach(path)).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void leaveForOneThingIsLeaveForThatAlone(Scope scope) {
        share(scope);
        for (String path : WITH_ALL) {
            assertThat(asCoach(path)).as(path).isEqualTo(404);
        }
        assertThat(asCoach("/review")).isEqualTo(404);
        assertThat(asCoach("/plan")).isEqualTo(scope == Scope.SESSIONS ? 200 : 404);
        assertThat(asCoach("/plan/change")).isEqualTo(404);
    }

    /** A coach who is signed in elsewhere and has begun to change the plan. */
    private Filled changesThePlan(Account other, String name) {
        return elsewhere(() -> {
            signIn(other);
            return get(client + "/plan/change")
                    .form(client + "/plan/preview")
                    .with("from", "2026-03-16")
                    .with("sessions[0].name", name);
        });
    }

    private Page sends(Account other, Filled form) {
        return elsewhere(() -> {
            signIn(other);
            return send(form.with("_csrf", get("/account").read().token()));
        });
    }

    @Test
    void ofTwoCoachesWhoWriteAPlanAtOnceTheSecondIsToldAndLosesNothing() {
        share(Scope.values());
        Account second = accounts.add("Second " + UUID.randomUUID(), PASSWORD, Set.of(Role.COACH), null);
        send(get("/sharing/" + second.id()).form("/sharing/" + second.id()).with("scopes", names(Scope.values())));
        Filled one = changesThePlan(coach, "Of the one");
        Filled other = changesThePlan(second, "Of the other");
        Page previewed = sends(second, other);
        assertThat(previewed.status()).isEqualTo(200);

        Filled kept = sends(coach, one).form(client + "/plan/versions");
        assertThat(sends(coach, kept).text()).contains("The plan is saved");

        for (Page told : List.of(sends(second, other), sends(second, previewed.form(client + "/plan/versions")))) {
            assertThat(told.status()).isEqualTo(409);
            assertThat(told.text())
                    .contains("The plan was changed meanwhile", "perhaps by somebody else")
                    .contains("Monday: Of the other", "before: Monday: Of the one");
        }
        assertThat(get("/plan").text()).doesNotContain("Of the other");
        Page again = sends(second, other);
        assertThat(sends(second, again.form(client + "/plan/versions")).text()).contains("The plan is saved");
    }

    @Test
    void aPlanThatWasHalfWrittenWhenLeaveWasTakenBackIsNotLost() {
        share(Scope.values());
        Filled half = changesThePlan(coach, "Half a plan");
        send(get("/sharing").form("/sharing/" + coach.id() + "/withdraw"));

        Page late = sends(coach, half);

        assertThat(late.status()).isEqualTo(404);
        assertThat(late.text())
                .contains("not shared with you, or not any more", "Nothing was changed")
                .doesNotContain("Wren");
        assertThat(late.read().first("#typed").text()).contains("Monday, Half a plan, 45");
        assertThat(late.read().first("main a[role=button]").attr("href")).isEqualTo("/clients");
    }

    @Test
    void aCoachWritesAPlanWithExercisesOfTheirOwn() {
        share(Scope.values());
        send(get("/plan/exercises/new").form("/plan/exercises").with("name", "Of the client"));
        elsewhere(() -> {
            signIn(coach);
            send(theirWeek(coach.name()).form("/start"));
            send(get("/plan/exercises/new").form("/plan/exercises").with("name", "Of the coach"));
            Page change = get(client + "/plan/change");
            assertThat(change.text()).contains("Of the client", "Of the coach", "Dead bug");
            String id = change.html().replaceAll("(?s).*value=\"(exc_[a-z0-9]+)\">Of the coach.*", "$1");
            Page preview = send(change.form(client + "/plan/preview").with("sessions[0].chosen", id));
            return send(preview.form(client + "/plan/versions"));
        });
        assertThat(get("/plan").text()).contains("Of the coach");
        // It stands in the plan, not in the catalogue.
        assertThat(get("/plan/exercises").text()).contains("Of the client").doesNotContain("Of the coach");
        assertThat(asCoach("/plan/exercises")).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void withLeaveForOneThingNoWayOfTheCoachLeadsNowhere(Scope scope) {
        share(scope);
        log("2026-03-10", "4");
        elsewhere(() -> {
            signIn(coach);
            String row = get("/clients").address("/persons/per_[0-9a-z]+/.*");
            Page page = get(row);
            assertThat(page.status()).as(row).isEqualTo(200);
            assertThat(page.read().all("nav a, .foot a"))
                    .isNotEmpty()
                    .allSatisfy(way -> assertThat(get(way.attr("href")).status())
                            .as(way.attr("href"))
                            .isLessThan(400));
            return page;
        });
    }

    /** The page of people shows all of a diary, and so a coach none of a client's. */
    @Test
    void thePageOfPeopleShowsACoachNoClient() {
        share(Scope.SESSIONS);
        log("2026-03-10", "7");
        Page people = elsewhere(() -> {
            signIn(coach);
            return get("/persons");
        });
        assertThat(people.text()).doesNotContain("Wren", "sessions", "pain 7");
        assertThat(get("/persons").text()).contains("Wren", "pain 7");
    }

    @Test
    void whatIsTakenBackIsClosedAtTheNextRequest() {
        share(Scope.values());
        assertThat(asCoach("/progress")).isEqualTo(200);
        Page back = send(get("/sharing").form("/sharing/" + coach.id() + "/withdraw"));
        assertThat(back.text()).contains("Nothing is shared with them any more");
        assertThat(asCoach("/progress")).isEqualTo(404);
        assertThat(asCoach("/plan")).isEqualTo(404);
    }

    @Test
    void thePersonSeesWhoLookedAndHowOften() {
        share(Scope.values());
        asCoach("/progress");
        asCoach("/review");
        assertThat(get("/sharing").text()).contains(coach.name() + " looked 2 times");
    }

    @Test
    void leaveForNothingIsNoLeave() {
        String form = "/sharing/" + coach.id();
        Page refused = send(get(form).form(form).with("scopes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("choose what they may see");
        assertThat(asCoach("/plan")).isEqualTo(404);
    }

    @Test
    void nobodyIsAskedToShareWithWhoIsNoCoach() {
        Account other = accounts.add("Other " + UUID.randomUUID(), PASSWORD, Set.of(Role.PERSON), null);
        assertThat(get("/sharing/" + other.id()).status()).isEqualTo(404);
    }

    private String desk() {
        return elsewhere(() -> {
            signIn(coach);
            return get("/clients").text();
        });
    }

    private Page log(String date, String score) {
        return send(get("/days/" + date).form("/days/" + date + "/pain-scores").with("score", score));
    }

    @Test
    void theDeskSaysWhatTheClientWasToldAndOnHowManyDaysTheyLogged() {
        share(Scope.PAIN);
        log("2026-03-09", "4");
        assertThat(desk()).contains("1 of 30 days with data").doesNotContain("Safety information");
        assertThat(log("2026-03-10", "7").text()).contains("When pain is high or rises fast");
        assertThat(desk()).contains("2 of 30 days with data").contains("Safety information shown");
        share(Scope.values());
        String head = elsewhere(() -> {
            signIn(coach);
            return get(client + "/progress").text();
        });
        assertThat(head).contains("2 of the last 30 days have data.");
    }

    private String messages() {
        return "/messages/" + coach.id();
    }

    private Page asCoachWrites(String text) {
        return elsewhere(() -> {
            signIn(coach);
            return send(get(client + messages()).form(client + messages()).with("message", text));
        });
    }

    @Test
    void aCoachWritesAndTheClientAnswers() {
        share(Scope.PLANS);
        Page sent = asCoachWrites("Go on like this,\nWren.");
        assertThat(sent.text()).contains("Sent.").contains("Go on like this");
        Page today = get("/");
        assertThat(today.text()).contains(coach.name() + " wrote to you").contains("Go on like this");
        Page opened = send(today.form(today.address("/prompts/message/msg_[a-z0-9]+/read")));
        assertThat(opened.path()).isEqualTo(messages());
        assertThat(get("/").text()).doesNotContain("wrote to you");
        Page answered = send(opened.form(messages()).with("message", "Thank you!"));
        assertThat(answered.text()).contains("Sent.").contains("Thank you!");
        assertThat(desk()).contains("A new message");
        elsewhere(() -> {
            signIn(coach);
            return assertThat(get(client + messages()).text()).contains("Thank you!");
        });
        assertThat(desk()).doesNotContain("A new message");
        assertThat(get("/sharing").text()).contains(coach.name() + " wrote to you, or took it back, once");
    }

    @Test
    void aMessageIsTakenBackAtOnceOrLater() {
        share(Scope.PLANS);
        asCoachWrites("One");
        Page written = send(get(messages()).form(messages()).with("message", "Two"));
        String undo = written.address(messages() + "/msg_[a-z0-9]+/remove");
        Page undone = send(written.form(undo));
        assertThat(undone.text())
                .contains("The message was removed")
                .contains("One")
                .doesNotContain("Two");
        assertThat(undone.read().forms(undo)).isEmpty();
        Page coachs = elsewhere(() -> {
            signIn(coach);
            Page page = get(client + messages());
            return send(page.form(page.address(client + messages() + "/msg_[a-z0-9]+/remove")));
        });
        assertThat(coachs.text()).doesNotContain("One");
        assertThat(get("/").text()).doesNotContain("wrote to you");
    }

    @Test
    void anEmptyMessageAndOneThatIsTooLongAreRefusedAndStay() {
        share(Scope.PLANS);
        Page empty = send(get(messages()).form(messages()).with("message", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("The message is missing");
        Page longer = send(get(messages()).form(messages()).with("message", "x".repeat(1001)));
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.html()).contains("x".repeat(1001));
    }

    @Test
    void afterLeaveIsTakenBackNobodyWritesAndWhatWasTypedIsNotLost() {
        share(Scope.PLANS);
        asCoachWrites("One");
        Page open = get(messages());
        Page coachs = elsewhere(() -> {
            signIn(coach);
            return get(client + messages());
        });
        send(get("/sharing").form("/sharing/" + coach.id() + "/withdraw"));
        Page late = send(open.form(messages()).with("message", "Too late"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Nothing is shared here any more");
        assertThat(late.html()).contains("Too late</textarea>");
        assertThat(get("/").text()).doesNotContain("wrote to you");
        Page former = get(get("/sharing").address(messages()));
        assertThat(former.text()).contains("One").contains("sees none of it");
        assertThat(former.read().forms(messages())).isEmpty();
        assertThat(asCoach(messages())).isEqualTo(404);
        assertThat(desk()).doesNotContain("Wren");
        Page refused = elsewhere(() -> {
            signIn(coach);
            return send(coachs.form(client + messages())
                    .with("_csrf", get("/clients").form("/clients/invitations").value("_csrf"))
                    .with("message", "Also late"));
        });
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text())
                .contains("not shared with you, or not any more")
                .doesNotContain("One");
        assertThat(refused.html()).contains("Also late</textarea>");
    }

    @Test
    void nobodyReadsWhatIsWrittenToAnother() {
        share(Scope.PLANS);
        asCoachWrites("One");
        Account other = accounts.add("Other " + UUID.randomUUID(), PASSWORD, Set.of(Role.COACH), null);
        send(get("/sharing/" + other.id()).form("/sharing/" + other.id()).with("scopes", names(Scope.values())));
        elsewhere(() -> {
            signIn(other);
            assertThat(get(client + messages()).status()).isEqualTo(404);
            return assertThat(get(client + "/messages/" + other.id()).text()).doesNotContain("One");
        });
        assertThat(get("/messages/acc_00000000000000000000000000").status()).isEqualTo(404);
    }

    private String desks() {
        return client.replace("/persons/", "/clients/");
    }

    private Page asCoachSends(String page, String form, String... field) {
        return elsewhere(() -> {
            signIn(coach);
            Filled filled = get(page).form(form);
            return send(field.length == 0 ? filled : filled.with(field[0], field[1]));
        });
    }

    @Test
    void aCoachCallsAClientOtherwiseForThemselvesAlone() {
        share(Scope.PLANS);
        Page saved = asCoachSends(desks(), desks() + "/label", "label", "Knee on Tuesdays");
        assertThat(saved.text()).contains("Saved.").contains("Knee on Tuesdays");
        assertThat(desk()).contains("Knee on Tuesdays").contains("Wren");
        assertThat(get("/").text() + get("/sharing").text()).doesNotContain("Knee");
        assertThat(kept.read("desks/" + coach.id()))
                .hasValueSatisfying(file -> assertThat(new String(file, UTF_8)).doesNotContain("Knee"));
        assertThat(asCoachSends(desks(), desks() + "/label", "label", "x".repeat(201))
                        .status())
                .isEqualTo(422);
        asCoachSends(desks(), desks() + "/label", "label", "");
        assertThat(desk()).doesNotContain("Knee");
    }

    @Test
    void whoIsArchivedIsInNoListAndNoCountUntilBroughtBack() {
        share(Scope.values());
        Page archived = asCoachSends(desks(), desks() + "/archive");
        assertThat(archived.text()).contains("Archived.").contains("0 people").doesNotContain("Wren");
        Page found = elsewhere(() -> {
            signIn(coach);
            assertThat(get(client + "/progress").text()).contains("Archived: not in your list.");
            return get("/clients?show=archived");
        });
        assertThat(found.text()).contains("Wren");
        Page undone = elsewhere(() -> {
            signIn(coach);
            return send(get(client + "/plan").form(desks() + "/return"));
        });
        assertThat(undone.text())
                .contains("Back in your list.")
                .contains("1 person")
                .contains("Wren");
        assertThat(archived.form(desks() + "/return")).isNotNull();
    }

    @Test
    void whoIsArchivedNoticesNothing() {
        share(Scope.values());
        Page before = get("/sharing");
        asCoachSends(desks(), desks() + "/archive");
        assertThat(get("/sharing").text()).isEqualTo(before.text());
        assertThat(log("2026-03-10", "4").status()).isEqualTo(200);
        assertThat(asCoachWrites("Still here?").status()).isEqualTo(200);
        assertThat(get("/").text()).contains("wrote to you");
        send(get("/sharing").form("/sharing/" + coach.id() + "/withdraw"));
        assertThat(asCoach("/plan")).isEqualTo(404);
        assertThat(elsewhere(() -> {
                    signIn(coach);
                    return get("/clients?show=archived").text();
                }))
                .doesNotContain("Wren");
    }

    @Test
    void aClientWhoSharesNothingIsNotThere() {
        Page open = asCoachSendsNothing();
        assertThat(open.status()).isEqualTo(404);
        share(Scope.PLANS);
        Page page = elsewhere(() -> {
            signIn(coach);
            return get(desks());
        });
        assertThat(page.status()).isEqualTo(200);
        send(get("/sharing").form("/sharing/" + coach.id() + "/withdraw"));
        Page late = elsewhere(() -> {
            signIn(coach);
            return send(page.form(desks() + "/label")
                    .with("_csrf", get("/clients").form("/clients/invitations").value("_csrf"))
                    .with("label", "Late"));
        });
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.text()).contains("not shared with you, or not any more").doesNotContain("Wren");
    }

    private Page asCoachSendsNothing() {
        return elsewhere(() -> {
            signIn(coach);
            return get(desks());
        });
    }

    /** The names of what is in a zip, and each text in it. */
    private Map<String, String> unzipped(String path) {
        byte[] zip = elsewhere(() -> {
            signIn(coach);
            return file(path);
        });
        Map<String, String> contents = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                contents.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    @Test
    void theReportsOfAMonthAreOneFileOfThoseWhoShareEnough() {
        String march = "/clients/reports/2026-03.zip";
        clock.set(Instant.parse("2026-04-02T10:00:00Z"));
        Page here = signIn(accounts.find(wren).orElseThrow());
        assertThat(here.status()).isEqualTo(200);
        share(Scope.SESSIONS, Scope.PAIN);
        assertThat(elsewhere(() -> {
                    signIn(coach);
                    return get("/clients/reports").text();
                }))
                .contains("Download March 2026");
        Map<String, String> whole = unzipped(march);
        assertThat(whole.keySet()).singleElement().asString().matches("Wren-[0-9a-f]{8}-2026-03\\.pdf");
        assertThat(whole.values()).allMatch(pdf -> pdf.startsWith("%PDF"));
        assertThat(get("/sharing").text()).contains(coach.name() + " looked once");
        share(Scope.SESSIONS);
        assertThat(unzipped(march))
                .containsOnlyKeys("not-in-here.txt")
                .hasEntrySatisfying(
                        "not-in-here.txt", text -> assertThat(text).contains("does not share both sessions and pain"));
        assertThat(unzipped("/clients/reports/2026-02.zip").values())
                .singleElement()
                .asString()
                .contains("does not share both");
        asCoachSends(desks(), desks() + "/archive");
        assertThat(elsewhere(() -> {
                    signIn(coach);
                    return List.of(
                            get(march).status(),
                            get("/clients/reports/2026-04.zip").status(),
                            get("/clients/reports?month=x").status());
                }))
                .containsOnly(404);
    }

    @Test
    void aPlanIsKeptAsATemplateAndBeginsAnother() {
        share(Scope.values());
        String form = client + "/plan/templates";
        assertThat(get("/plan").read().forms("/plan/templates")).isEmpty();
        assertThat(asCoachSends(client + "/plan", form, "name", " ").status()).isEqualTo(422);
        assertThat(asCoachSends(client + "/plan", form, "name", "Back first").text())
                .contains("Kept as a template.");
        assertThat(asCoachSends(client + "/plan", form, "name", "back FIRST").status())
                .isEqualTo(200);
        Page begun = elsewhere(() -> {
            signIn(coach);
            assertThat(get("/clients/templates").text()).contains("back FIRST").doesNotContain("Back first");
            Page empty = send(
                    get(client + "/plan/change").form(client + "/plan/preview").with("edit", "empty"));
            String own = get(client + "/plan/change").html().replaceAll("(?s).*value=\"(own-\\w+)\".*", "$1");
            Filled change = new Filled(
                    client + "/plan/change",
                    get(client + "/plan/change").form(client + "/plan/preview").values());
            assertThat(empty.status()).isEqualTo(200);
            return send(change.with("edit", own));
        });
        assertThat(begun.text()).contains("Session 1");
        assertThat(begun.html()).contains("15-minute glutes").doesNotContain("name=\"sessions[0].was\"");
        Page removed = elsewhere(() -> {
            signIn(coach);
            Page list = get("/clients/templates");
            return send(list.form(list.address("/clients/templates/\\w+/remove")));
        });
        assertThat(removed.text()).contains("The template was removed.").contains("None yet.");
    }

    @Test
    void whoIsInvitedFromTheDeskIsAskedOnTodayWhatToShare() {
        Page link = asCoachSends("/clients", "/clients/invitations");
        String invitation = link.html().replaceAll("(?s).*(/invitations/[0-9a-z]{26}).*", "$1");
        elsewhere(() -> {
            String name = "Robin " + UUID.randomUUID().toString().substring(0, 8);
            send(get(invitation).form(invitation).with("name", name).with("password", PASSWORD));
            send(theirWeek(name).form("/start"));
            Page today = get("/");
            assertThat(today.text()).contains(coach.name() + " invited you here");
            String form = today.address("/sharing/acc_[0-9a-z]+");
            send(get(form).form(form).with("scopes", "PAIN"));
            assertThat(get("/").text()).doesNotContain("invited you here");
            send(get("/sharing").form(form + "/withdraw"));
            return assertThat(get("/").text()).doesNotContain("invited you here");
        });
    }

    private String invitation() {
        return asCoachSends("/clients", "/clients/invitations")
                .html()
                .replaceAll("(?s).*(/invitations/[0-9a-z]{26}).*", "$1");
    }

    @Test
    void aLinkSaysWhoseItIsAndWhoIsSignedInKeepsTheirAccountAndTheLink() {
        String link = invitation();
        Page told = get(link);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text())
                .contains("You are signed in as Wren", "This invitation is from " + coach.name(), "It is still good");
        assertThat(told.read().forms(link)).isEmpty();
        assertThat(get(told.address("/sharing/acc_[0-9a-z]+")).text()).contains("Share with " + coach.name());
        Page form = elsewhere(() -> get(link));
        assertThat(form.text())
                .contains("This invitation is from " + coach.name())
                .doesNotContain("signed in as");
        assertThat(form.form(link)).isNotNull();
    }

    @Test
    void aLinkThatIsOverSaysSo() {
        String link = invitation();
        Filled filled =
                elsewhere(() -> get(link).form(link).with("name", "Late").with("password", PASSWORD));
        clock.set(NOON.plus(Duration.ofDays(7)));
        Page over = elsewhere(() -> get(link));
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.text()).contains("does not lead any further", "The link is over; ask for a new one.");
        assertThat(elsewhere(() -> send(filled.with(
                                "_csrf", get("/sign-in").form("/sign-in").value("_csrf"))))
                        .text())
                .contains("The link is over; ask for a new one.");
        assertThat(accounts.all()).noneMatch(account -> account.name().equals("Late"));
    }

    @Test
    void theDeskPutsThoseWhoNeedALookApart() {
        share(Scope.PAIN);
        log("2026-03-10", "9");
        assertThat(desk()).contains("Pain 9 in the last week").doesNotContain("All others");
        elsewhere(() -> {
            String calm = "Calm " + UUID.randomUUID().toString().substring(0, 8);
            signIn(accounts.add(calm, PASSWORD, Set.of(Role.PERSON), null));
            send(theirWeek(calm).form("/start"));
            share(Scope.PAIN);
            return log("2026-03-10", "1");
        });
        assertThat(desk()).containsSubsequence("Need a look 1", "Wren", "All others 1", "Calm");
    }

    /** On whatever day of a week: the last seven days are held against the three weeks before them. */
    @Test
    void theDeskHoldsTheLastWeekAgainstTheThreeWeeksBefore() {
        share(Scope.PAIN);
        log("2026-03-03", "6");
        log("2026-03-10", "2");
        clock.set(Instant.parse("2026-03-30T11:00:00Z"));
        signIn(accounts.find(wren).orElseThrow());
        log("2026-03-30", "3");
        assertThat(desk()).contains("−1.0");
    }

    @Test
    void theDeskKnowsWhenADayIsOver() {
        share(Scope.PAIN);
        log("2026-03-10", "4");
        assertThat(desk()).contains("yesterday").contains("1 of 30 days with data");
        clock.set(NOON.plus(Duration.ofDays(7)));
        assertThat(desk()).contains("8 days ago").contains("Nothing logged for 8 days");
    }
}
