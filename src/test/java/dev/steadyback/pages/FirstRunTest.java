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
    void theTemplateWeekStandsInTheFormAndCanBeEmptied() {
        Filled form = get("/start").form("/start");
        assertThat(form.value("sessions[1].name")).isEqualTo("15-minute glutes");
        Page emptied = send(form.with("name", "Kim").with("edit", "empty"));
        assertThat(emptied.form("/start").values()).doesNotContainKey("sessions[0].name");
        assertThat(emptied.form("/start").value("name")).isEqualTo("Kim");
    }

    @Test
    @Order(4)
    void theSafetyInformationStandsBeforeThePlanAndIsAcknowledgedByGoingOn() {
        String text = get("/start").text();
        assertThat(text.indexOf("1 · See a doctor first")).isPositive().isLessThan(text.indexOf("4 · Your week"));
        assertThat(text.indexOf("numbness")).isLessThan(text.indexOf("2 · Who it is for"));
        assertThat(text).contains("I have read part 1: start the programme", "at the foot of every page");
        assertThat(get("/start").read().all("a[href=/safety]")).isNotEmpty();
    }

    @Test
    @Order(4)
    void aFaultIsShownAtItsFieldAndRegistersNobody() {
        Page refused = send(get("/start")
                .form("/start")
                .with("name", "Kim")
                .with("start", "2026-02-30")
                .with("sessions[0].minutes", "lots"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("First day is “2026-02-30”; it must be a day of the calendar")
                .contains("Minutes is “lots”; it must be a whole number");
        assertThat(refused.form("/start").value("sessions[0].minutes")).isEqualTo("lots");
        assertThat(events()).isNegative();
    }

    @Test
    @Order(4)
    void aForgottenNameIsSaidAtItsFieldAndTheWeekStaysAsItWas() {
        Page refused =
                send(get("/start").form("/start").with("zone", "Asia/Tokyo").with("sessions[0].name", "Rows"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.read().all("#start-name-fault")).hasSize(1);
        assertThat(refused.read().all("details[open]")).isEmpty();
        assertThat(refused.text()).contains("Monday: Rows");
        assertThat(refused.form("/start").value("zone")).isEqualTo("Asia/Tokyo");
    }

    @Test
    @Order(5)
    void startsAProgrammeOnce() {
        Filled form = get("/start")
                .form("/start")
                .with("name", "<b>Kim</b>")
                .with("start", "2026-03-02")
                .with("zone", "Europe/Berlin")
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
        assertThat(get("/persons").read().all("b")).isEmpty();
    }
}
