package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A coach and a client, each in a browser of their own: from the invitation to the leave that is taken back while the coach has pages open. */
@TestPropertySource(properties = "steadyback.accounts=true")
class CoachAndClientTest extends BrowserTest {
    private static final String PASSWORD = "gravel tin umbrella";
    private static final String CLOSED = "This is not shared with you, or not any more.";
    private static final List<String> ALL = List.of("plan and sessions", "pain", "notes", "write plans");

    /** What one browser knows of a person, and the API too. */
    private static final List<String> ASKED = List.of(
            "/persons/%s/progress",
            "/persons/%s/progress?period=all",
            "/persons/%s/diary",
            "/persons/%s/diary/list",
            "/persons/%s/review",
            "/persons/%s/plan",
            "/persons/%s/plan/change",
            "/persons/%s/plan/print",
            "/persons/%s/report",
            "/persons/%s/report.html",
            "/persons/%s/report.pdf",
            "/persons/%s/report.png",
            "/persons/%s/report.svg",
            "/persons/%s/report.csv",
            "/persons/%s/report.json",
            "/clients/%s",
            "/api/v1/persons/%s/programme",
            "/api/v1/persons/%s/days?from=2026-03-02&to=2026-03-11",
            "/api/v1/persons/%s/adherence",
            "/api/v1/persons/%s/pain-trend",
            "/api/v1/persons/%s/review",
            "/api/v1/persons/%s/report.json");

    @Autowired
    private Accounts accounts;

    private final String who = "Wren " + UUID.randomUUID().toString().substring(0, 8);

    private Account alder;
    private Page coach;
    private Page client;

    @BeforeEach
    void aCoachWhoIsSignedIn() {
        alder = accounts.add(
                "Coach " + UUID.randomUUID().toString().substring(0, 8), PASSWORD, Set.of(Role.COACH), null);
        client = phone();
        coach = page(options().setViewportSize(1280, 900));
        coach.navigate("/sign-in");
        coach.getByLabel("Name").fill(alder.name());
        coach.getByLabel("Password").fill(PASSWORD);
        press(coach, "Sign in");
    }

    private static void press(Page page, String name) {
        page.locator("#main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** The coach makes a link; who opens it in another browser has an account and a diary in the end. */
    private void invited() {
        coach.navigate("/clients");
        press(coach, "Make a link");
        client.navigate(coach.locator("#main .notice code").textContent());
        client.getByLabel("Name").fill(who);
        client.getByLabel("Password").fill(PASSWORD);
        press(client, "Make my account");
        client.locator("#main").getByText("Start a programme").click();
        client.locator("text=I have read this").click();
        client.fill("#start-name", who);
        client.locator(".step-do .main").click();
        client.locator(".step-do .main").click();
        assertThat(client.locator(".flash")).containsText("Your programme is set up");
    }

    private void shares(List<String> scopes) {
        client.navigate("/sharing/" + alder.id());
        for (String scope : ALL) {
            client.locator("label.tick", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + scope)))
                    .locator("input")
                    .setChecked(scopes.contains(scope));
        }
        press(client, "Share with " + alder.name());
        assertThat(client.locator(".flash")).containsText("Shared.");
    }

    private String id() {
        return String.valueOf(accounts.all().stream()
                .filter(a -> a.name().equals(who))
                .findFirst()
                .orElseThrow()
                .person());
    }

    private String theirs(String path) {
        return "/persons/" + id() + path;
    }

    private String messages() {
        return "/messages/" + alder.id();
    }

    /** Another page in the coach's browser. */
    private Page open(String path) {
        Page page = coach.context().newPage();
        page.navigate(path);
        return page;
    }

    private void writes(Page page, String message) {
        page.getByLabel("Write to").fill(message);
        press(page, "Send");
        assertThat(page.locator(".flash")).containsText("Sent.");
    }

    private static void isForEveryone(Page page) {
        hasNoViolation(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isEqualTo(0);
    }

    @Test
    void whoIsInvitedIsAskedWhatToShareAndStandsAtTheDeskWithThatAlone() {
        coach.navigate("/clients");
        assertThat(coach.locator("#main")).containsText("Nobody shares with you yet");
        isForEveryone(coach);
        invited();
        coach.navigate("/clients");
        assertThat(coach.locator("body")).not().containsText(who);

        client.navigate("/");
        assertThat(client.locator("#main")).containsText(alder.name() + " invited you here");
        client.getByText("Choose what to share").click();
        assertThat(client.locator("#main")).containsText("What may they see?");
        isForEveryone(client);
        shares(List.of("plan and sessions"));
        isForEveryone(client);

        coach.navigate("/clients");
        isForEveryone(coach);
        coach.locator("#clients").getByText(who).click();
        assertThat(coach.locator("h1")).hasText("Plan");
        assertThat(coach.locator("#notices")).containsText("This is the diary of " + who);
        coach.navigate(theirs("/progress"));
        assertThat(coach.locator("#main")).containsText(CLOSED);
    }

    @Test
    void theCoachWritesAPlanAndAMessageAndTheClientSeesBothAnswersAndSeesWhoWasThere() {
        invited();
        shares(ALL);
        for (String path : List.of("/progress", "/diary", "/review", "/report", "/plan")) {
            coach.navigate(theirs(path));
            assertThat(coach.locator("#notices")).containsText("This is the diary of " + who);
        }
        isForEveryone(coach);
        coach.navigate(theirs("/plan/change"));
        coach.fill("#plan-0-name", "Rows against a band");
        press(coach, "See what changes");
        press(coach, "Save the new plan");
        assertThat(coach.locator(".flash")).containsText("The plan is saved");
        coach.navigate(theirs(messages()));
        writes(coach, "The rows are new.");
        isForEveryone(coach);

        client.navigate("/plan");
        assertThat(client.locator("#main")).containsText("Rows against a band");
        client.navigate("/");
        assertThat(client.locator("#main")).containsText(alder.name() + " wrote to you");
        client.navigate(messages());
        assertThat(client.locator("#main")).containsText("The rows are new.");
        writes(client, "I will try them.");
        isForEveryone(client);
        client.navigate("/sharing");
        assertThat(client.locator("#main")).containsText(Pattern.compile(alder.name() + " looked \\d+ times"));
        assertThat(client.locator("#main")).containsText(alder.name() + " worked on your plan 3 times");
        assertThat(client.locator("#main")).containsText(alder.name() + " wrote to you, or took it back, once");

        coach.navigate("/clients");
        coach.getByText("A new message").click();
        assertThat(coach.locator("#main")).containsText("I will try them.");
    }

    @Test
    void whatIsTakenBackInOneTapIsShownByNoOpenPageAndNoAddressAndNothingTypedIsLost() {
        invited();
        shares(ALL);
        Page progress = open(theirs("/progress"));
        Page plan = open(theirs("/plan/change"));
        plan.fill("#plan-0-name", "Half a plan");
        Page preview = open(theirs("/plan/change"));
        preview.fill("#plan-0-name", "A whole plan");
        press(preview, "See what changes");
        Page message = open(theirs(messages()));
        message.getByLabel("Write to").fill("Half a message");
        Page label = open("/clients/" + id());
        label.getByLabel("What you call").fill("Half a label");
        Set<String> addresses =
                new TreeSet<>(ASKED.stream().map(a -> a.formatted(id())).toList());
        for (Page page : List.of(progress, plan, message, label, open(theirs("/report")), open(theirs("/diary")))) {
            addresses.addAll(addressesOfTheirs(page));
        }
        assertThat(addresses).hasSizeGreaterThan(ASKED.size());
        for (String address : addresses) {
            assertThat(coach.request().get(address).status()).as(address).isEqualTo(200);
        }

        client.navigate("/sharing");
        client.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take back"))
                .click();
        assertThat(client.locator(".flash")).containsText("Nothing is shared with them any more");

        progress.locator(".segment a").last().click();
        press(plan, "See what changes");
        press(preview, "Save the new plan");
        press(message, "Send");
        press(label, "Save");
        for (Page page : List.of(progress, plan, preview, message, label)) {
            assertThat(page.locator("#main")).containsText(CLOSED);
            assertThat(page.locator("body")).not().containsText(who);
        }
        isForEveryone(plan);
        assertThat(plan.locator("#typed")).hasValue(Pattern.compile("Half a plan"));
        assertThat(preview.locator("#typed")).hasValue(Pattern.compile("A whole plan"));
        assertThat(message.locator("#typed")).hasValue("Half a message");
        assertThat(label.locator("#typed")).hasValue("Half a label");

        for (String address : addresses) {
            APIResponse answer =
                    coach.request().get(address, RequestOptions.create().setMaxRedirects(0));
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.text()).as(address).doesNotContain(who, "glutes", "Half a");
        }
        assertThat(coach.request()
                        .post(
                                "/api/v1" + theirs("/programme/versions"),
                                RequestOptions.create().setData(Map.of("from", "2026-03-11", "template", true)))
                        .status())
                .isEqualTo(404);
        coach.navigate("/clients");
        assertThat(coach.locator("body")).not().containsText(who);
        assertThat(coach.request().get("/clients/reports/2026-03.zip").status()).isEqualTo(404);

        client.navigate("/sharing");
        assertThat(client.locator("#main")).containsText("Nobody.");
        assertThat(client.locator("#main")).containsText(Pattern.compile(alder.name() + " looked \\d+ times"));
        assertThat(client.locator("#main")).containsText(alder.name() + " worked on your plan");
        client.navigate("/plan");
        assertThat(client.locator("#main")).not().containsText("Half a plan");
        assertThat(client.locator("#main")).not().containsText("A whole plan");
    }

    /** Whatever a page of a client leads to that can be seen, and what it is made of. */
    private List<String> addressesOfTheirs(Page page) {
        return ((List<?>) page.evaluate(
                        "id => [...document.querySelectorAll('[href], [src]')].filter(e => e.tagName !== 'A' || e.checkVisibility({visibilityProperty: true})).map(e => new URL(e.href?.baseVal ?? e.href ?? e.src, location)).map(u => u.pathname + u.search).filter(a => a.includes(id))",
                        id()))
                .stream().map(String::valueOf).toList();
    }
}
