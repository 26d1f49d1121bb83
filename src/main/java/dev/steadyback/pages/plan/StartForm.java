package dev.steadyback.pages.plan;

import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Zones;
import dev.steadyback.platform.Fault;
import dev.steadyback.programme.TemplateWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of the first run. It comes in steps, and what was said in the others travels along in it: nothing is stored before the last one, and going back loses
 * nothing.
 */
final class StartForm {
    /** The name of the buttons that lead to another step, each with its number. */
    static final String GO = "go";

    static final int DOCTOR = 1;
    static final int WHO = 2;
    static final int WEEK = 3;

    private static final Set<String> ASKED_OF_WHO = Set.of("name", "start", "zone", "dayStart");

    /** Says that the week was seen: one that is empty then is meant to be. */
    private static final String SEEN = "week";

    /** What only says which button was pressed. */
    private static final Set<String> PRESSED = Set.of(GO, PlanForm.EDIT);

    private StartForm() {}

    /** Nothing was said yet. */
    static Form untouched() {
        return Form.sent(Map.of());
    }

    /** What stands in it before anybody said who it is for. */
    static Form blank(Instant now) {
        ZoneId zone = Zones.guessed();
        return untouched()
                .with("start", LocalDate.ofInstant(now, zone))
                .with("zone", zone)
                .with("dayStart", "00:00");
    }

    /** The form with a week in it: the template where none was seen yet. */
    static Form withWeek(Form form, Texts texts) {
        return hasWeek(form) ? form : PlanForm.with(form, TemplateWeek.in(texts));
    }

    static boolean hasWeek(Form form) {
        return form.value(SEEN) != null;
    }

    /** Which step asks for what is wrong: the first of them. */
    static int stepOf(List<Fault> faults) {
        return faults.stream().anyMatch(f -> ASKED_OF_WHO.contains(f.field())) ? WHO : WEEK;
    }

    /** What was said in the other steps. */
    static List<Form.Value> carried(Form form, int step) {
        return form.values(name -> !PRESSED.contains(name) && stepOf(name) != step);
    }

    /** The form of one step alone, to look at what was said there. */
    static Form only(Form form, int step) {
        Form only = untouched();
        for (Form.Value value : form.values(name -> stepOf(name) == step)) {
            only = only.with(value.name(), value.value());
        }
        return only;
    }

    private static int stepOf(String field) {
        return ASKED_OF_WHO.contains(field) ? WHO : WEEK;
    }
}
