package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunTest extends PagesTest {
    @Override
    boolean startsAProgramme() {
        return false;
    }

    private Filled who() {
        return get("/start?step=2").form("/start");
    }

    private static Filled to(int step, Filled form) {
        return form.with("go", String.valueOf(step));
    }

    @Test
    @Order(1)
    void welcomesWithTheSafetyInformationAndThreeWays() {
        assertThat(get("/").text())
                .contains(
                        "see a doctor first",
                        "numbness",
                        "Start a programme",
                        "Look around with sample data",
                        "Bring an old diary");
    }

    @Test
    @Order(2)
    void everyPageLeadsToTheWelcomeBeforeAnybodyIsRegistered() {
        assertThat(get("/diary").text()).contains("Look around with sample data");
    }

    @Test
    @Order(3)
    void theSafetyInformationIsTheFirstStepAndIsAcknowledgedByGoingOn() {
        Page first = get("/start");
        assertThat(first.text())
                .contains("Step 1 of 3", "See a doctor first", "numbness", "I have read this")
                .doesNotContain("Your name", "Your week");
        assertThat(first.read().all("a[href='/start?step=2']")).hasSize(1);
        assertThat(first.read().all("a[href=/safety]")).isNotEmpty();
    }

    @Test
    @Order(3)
    void theNameIsAllThatIsAskedOfWhoItIsForAndTheRestIsStated() {
        Page second = get("/start?step=2");
        assertThat(second.text())
                .contains("Step 2 of 3", "First day today, Wed 11 Mar", "as on the server", "A day begins at midnight");
        assertThat(second.read().all("details[open]")).isEmpty();
        assertThat(second.read().all("optgroup[label=Europe] option[value='Europe/Berlin']"))
                .hasSize(1);
        assertThat(second.read().all("option[value^='SystemV/'], option[value='Asia/Calcutta']"))
                .isEmpty();
    }

    @Test
    @Order(3)
    void theTemplateWeekStandsInTheLastStepAndCanBeEmptied() {
        Page week = send(to(3, who().with("name", "Kim")));
        Filled form = week.form("/start");
        assertThat(week.text()).contains("Step 3 of 3", "Tue 15-minute glutes 15 minutes", "Wed Rest", "Start today");
        assertThat(form.value("sessions[1].name")).isEqualTo("15-minute glutes");
        Page emptied = send(form.with("edit", "empty"));
        assertThat(emptied.form("/start").values()).doesNotContainKey("sessions[0].name");
        assertThat(emptied.form("/start").value("name")).isEqualTo("Kim");
        assertThat(emptied.read().all("details[open]")).isNotEmpty();
        assertThat(send(to(3, send(to(2, emptied.form("/start"))).form("/start")))
                        .form("/start")
                        .values())
                .doesNotContainKey("sessions[0].name");
    }

    @Test
    @Order(4)
    void goingBackAndForthLosesNothingAndStoresNothing() {
        Filled week = send(to(
                        3, who().with("name", "Kim").with("zone", "Asia/Tokyo").with("dayStart", "03:00")))
                .form("/start")
                .with("sessions[0].name", "Rows")
                .with("causes", "WEAK_CORE", "DAILY_HABITS");
        Page doctor = send(to(1, week));
        assertThat(doctor.text()).contains("Step 1 of 3");
        Page who = send(to(2, doctor.form("/start")));
        assertThat(who.form("/start").value("name")).isEqualTo("Kim");
        assertThat(who.form("/start").value("zone")).isEqualTo("Asia/Tokyo");
        assertThat(who.text()).contains("A day begins at 03:00");
        Page again = send(to(3, who.form("/start").with("name", "Kim B.")));
        assertThat(again.form("/start").value("name")).isEqualTo("Kim B.");
        assertThat(again.form("/start").value("sessions[0].name")).isEqualTo("Rows");
        assertThat(again.form("/start").values().get("causes")).containsExactly("WEAK_CORE", "DAILY_HABITS");
        assertThat(events()).isNegative();
    }

    @Test
    @Order(4)
    void aForgottenNameIsSaidAtItsStepAndOpensNothing() {
        Page refused = send(to(3, who().with("zone", "Asia/Tokyo")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Step 2 of 3");
        assertThat(refused.read().all("#start-name-fault")).hasSize(1);
        assertThat(refused.read().all("details[open]")).isEmpty();
        assertThat(refused.form("/start").value("zone")).isEqualTo("Asia/Tokyo");
    }

    @Test
    @Order(4)
    void aFaultIsShownAtItsFieldAndItsStepAndRegistersNobody() {
        Page refused = send(to(3, who().with("name", "Kim").with("start", "2026-02-30")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("First day is “2026-02-30”; it must be a day of the calendar");
        assertThat(refused.read().all("details[open] #start-start")).hasSize(1);

        Filled lots = send(to(3, who().with("name", "Kim"))).form("/start").with("sessions[0].minutes", "lots");
        Page week = send(lots);
        assertThat(week.status()).isEqualTo(422);
        assertThat(week.text()).contains("Step 3 of 3", "Minutes is “lots”; it must be a whole number");
        assertThat(week.form("/start").value("sessions[0].minutes")).isEqualTo("lots");
        assertThat(week.read().all("#week[open]")).hasSize(1);

        Page both = send(lots.with("name", " "));
        assertThat(both.text()).contains("Step 2 of 3").doesNotContain("lots");
        assertThat(both.form("/start").value("sessions[0].minutes")).isEqualTo("lots");
        assertThat(events()).isNegative();
    }

    @Test
    @Order(4)
    void aZoneUnderANameOfOldIsTakenAndShownAsItIs() {
        Page week = send(to(3, who().with("name", "Kim").with("zone", "Asia/Calcutta")));
        assertThat(week.status()).isEqualTo(200);
        Page who = send(to(2, week.form("/start")));
        assertThat(who.form("/start").value("zone")).isEqualTo("Asia/Calcutta");
    }

    @Test
    @Order(5)
    void startsAProgrammeOnce() {
        Filled form = theirWeek("<b>Kim</b>")
                .form("/start")
                .with("sessions[0].remove", "true")
                .with("sessions[5].weekday", "SUNDAY")
                .with("sessions[5].name", "A <script>walk</script>");
        assertThat(send(form).text()).contains("Your programme is set up");
        long stored = events();
        assertThat(send(form).path()).isEqualTo("/");
        assertThat(events()).isEqualTo(stored);
        Page plan = get("/plan");
        assertThat(plan.read().all("script:not([src])")).isEmpty();
        assertThat(plan.text()).contains("Sunday", "A <script>walk</script>").doesNotContain("Monday Upper body");
        assertThat(get("/persons").text()).contains("<b>Kim</b>");
        assertThat(get("/persons").read().all("main b")).isEmpty();
    }
}
