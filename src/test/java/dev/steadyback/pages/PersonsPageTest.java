package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Html;
import dev.steadyback.person.PersonId;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** People are added, found by name in their order, and called otherwise. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PersonsPageTest extends PagesTest {
    private List<String> names() {
        return get("/persons").read().all("#people [data-name]").eachAttr("data-name");
    }

    private Page add(String name) {
        return send(get("/persons").form("/persons").with("name", name));
    }

    @Test
    @Order(1)
    void whoIsAddedGoesOnToTheirFirstRun() {
        Page first = add("Zoë");
        PersonId zoe = persons.find("Zoë").orElseThrow();
        String start = "/persons/" + zoe + "/start";
        assertThat(first.path()).isEqualTo(start);
        assertThat(first.text()).contains("Step 1 of 3");
        Page who = get(start + "?step=2");
        assertThat(who.text()).contains("This is the programme of Zoë");
        assertThat(who.form(start).values()).doesNotContainKey("name");
        Page begun = send(send(who.form(start).with("start", "2026-03-02").with("go", "3"))
                .form(start));
        assertThat(begun.path()).isEqualTo("/persons/" + zoe);
        assertThat(begun.text()).contains("This is the diary of Zoë");
        Html both = get("/persons").read();
        assertThat(both.all(".side-by-side h3").eachText()).containsExactly("Kim", "Zoë");
        assertThat(both.all(".side-by-side svg.pain")).hasSize(2);
        assertThat(both.all("main img")).isEmpty();
    }

    @Test
    @Order(2)
    void whoWasAddedAndHasNotBegunIsShownTheWayAndAddedOnce() {
        String start = add("Émile").path();
        assertThat(add("émile").path()).isEqualTo(start);
        assertThat(get(start.replace("/start", "")).read().all("main a[href='" + start + "']"))
                .hasSize(1);
    }

    @Test
    @Order(3)
    void aNameThatIsTakenOrMissingIsSaidAtItsField() {
        long stored = events();
        Page taken = add("ZOË");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.read().all("#add-name-fault").text()).contains("is taken by another person");
        assertThat(taken.read().all("details[open] #add-name")).hasSize(1);
        assertThat(add(" ").status()).isEqualTo(422);
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    @Order(4)
    void peopleAreSortedAsTheLanguageDoesAndManyHaveLetters() {
        assertThat(names()).containsExactly("Émile", "Kim", "Zoë");
        assertThat(get("/persons").read().all(".letters")).isEmpty();
        for (String name : List.of("Özlem", "Olaf", "Anna", "Ägidius", "adam", "Ben", "42", "Ole", "Pia")) {
            add(name);
        }
        assertThat(names())
                .containsExactly(
                        "42", "adam", "Ägidius", "Anna", "Ben", "Émile", "Kim", "Olaf", "Ole", "Özlem", "Pia", "Zoë");
        assertThat(get("/persons").read().all(".letters a").eachAttr("href"))
                .containsExactly(
                        "#letter-#",
                        "#letter-A",
                        "#letter-B",
                        "#letter-E",
                        "#letter-K",
                        "#letter-O",
                        "#letter-P",
                        "#letter-Z");
    }

    @Test
    @Order(5)
    void aPersonIsCalledOtherwiseOnEveryPageAndByTheOldNameAgain() {
        PersonId zoe = persons.find("Zoë").orElseThrow();
        String path = "/persons/" + zoe + "/name";
        assertThat(get("/persons").read().all("a[href='" + path + "']").attr("aria-label"))
                .isEqualTo("Rename Zoë");
        Filled form = get(path).form(path);
        assertThat(form.value("name")).isEqualTo("Zoë");
        Page renamed = send(form.with("name", "Zoë Martin"));
        assertThat(renamed.text()).contains("The name is changed", "Zoë Martin");
        long stored = events();
        send(form.with("name", "Zoë Martin"));
        assertThat(events()).isEqualTo(stored);
        assertThat(get("/persons/" + zoe).text()).contains("This is the diary of Zoë Martin");
        assertThat(get("/persons/" + zoe + "/report.html").text()).contains("Zoë Martin");
        assertThat(persons.find("zoë martin")).contains(zoe);
        assertThat(persons.find("Zoë")).isEmpty();

        Page taken = send(form.with("name", "Kim"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.read().all("#person-name-fault").text()).contains("is taken by another person");
        assertThat(taken.text()).contains("Rename Zoë Martin");
        send(form);
        assertThat(persons.find("Zoë")).contains(zoe);
    }

    @Test
    @Order(6)
    void noAddressHoldsAName() {
        assertThat(get("/persons").read().all("main [href], main [action]").stream()
                        .map(e -> e.attr("href") + e.attr("action")))
                .noneMatch(address -> address.contains("Kim") || address.contains("name="));
        assertThat(get("/persons").read().all("main form[method=get]")).isEmpty();
    }
}
