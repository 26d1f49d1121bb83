package dev.steadyback.pages.desk;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import dev.steadyback.account.Role;
import dev.steadyback.account.Viewer;
import dev.steadyback.diary.Overviews;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Inviting;
import dev.steadyback.pages.kit.Letters;
import dev.steadyback.sharing.Desks;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A coach's desk: all who share with them, those who need a look first. */
@Controller
class DeskPage {
    private static final String PATH = "/clients";

    private final Persons persons;
    private final Overviews overviews;
    private final Inviting inviting;
    private final Desks desks;
    private final Clock clock;

    DeskPage(Persons persons, Overviews overviews, Inviting inviting, Desks desks, Clock clock) {
        this.persons = persons;
        this.overviews = overviews;
        this.inviting = inviting;
        this.desks = desks;
        this.clock = clock;
    }

    /** What the rows are ordered by; each leads with what needs a look. */
    public enum Order {
        NEED,
        NAME,
        PAIN,
        SESSIONS,
        ENTRY
    }

    /**
     * Rows that stand together.
     *
     * @param title the name of the text above them; null where there is one group alone
     */
    public record Group(@Nullable String title, List<DeskRow> rows) {}

    @GetMapping(PATH)
    String desk(
            @RequestParam(defaultValue = "need") String sort,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(required = false) @Nullable String did,
            @RequestParam(required = false) @Nullable String of,
            Model model,
            Locale locale) {
        Flash.said(did, of).ifPresent(flash -> model.addAttribute("flash", flash));
        return desk(sort, show, model, locale);
    }

    private String desk(String sort, String show, Model model, Locale locale) {
        Viewer coach = coach();
        List<DeskRow> known = rows(coach, locale);
        List<DeskRow> archived = known.stream().filter(DeskRow::archived).toList();
        List<DeskRow> all = known.stream().filter(row -> !row.archived()).toList();
        List<DeskRow> needing = all.stream().filter(DeskRow::needsALook).toList();
        List<DeskRow> shown = switch (show) {
            case "need" -> needing;
            case "archived" -> archived;
            default -> all;
        };
        Order order = Addressed.named(Order.values(), sort);
        model.addAttribute("sharingAddress", Letters.address("/sharing/" + coach.account()));
        model.addAttribute("all", all.size());
        model.addAttribute("needing", needing.size());
        model.addAttribute("archived", archived.size());
        model.addAttribute("show", show);
        model.addAttribute("sort", order);
        model.addAttribute("orders", Order.values());
        model.addAttribute("groups", groups(sorted(shown, order), order));
        return "pages/desk";
    }

    /** A link for somebody who has no account here yet. Who has one is given the address of the page on which to share. */
    @PostMapping(PATH + "/invitations")
    String invite(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        inviting.invite(Role.PERSON, coach().account(), Form.sent(typed), model, locale, response);
        return desk("need", "all", model, locale);
    }

    private static Viewer coach() {
        return Viewer.now().filter(v -> v.is(Role.COACH)).orElseThrow(Addressed::noPage);
    }

    private List<DeskRow> rows(Viewer coach, Locale locale) {
        Instant now = clock.instant();
        Collator names = Collator.getInstance(locale);
        String account = coach.account().value();
        Map<String, Desks.Client> kept = desks.of(coach.account());
        return overviews.find(persons.clients(coach.account()), now).stream()
                // Taken back between two looks.
                .filter(o -> o.consents().containsKey(account))
                .map(o -> DeskRow.of(
                        o,
                        Objects.requireNonNull(o.consents().get(account)),
                        kept.getOrDefault(o.id().value(), Desks.Client.NEW),
                        Objects.requireNonNullElse(o.today(), LocalDate.ofInstant(now, ZoneOffset.UTC))))
                .sorted(Comparator.comparing(DeskRow::name, names))
                .toList();
    }

    /** Those who need a look stand apart from all others where that is the order. */
    private static List<Group> groups(List<DeskRow> rows, Order order) {
        Map<Boolean, List<DeskRow>> parts = rows.stream().collect(Collectors.partitioningBy(DeskRow::needsALook));
        if (order != Order.NEED || parts.containsValue(List.of())) {
            return rows.isEmpty() ? List.of() : List.of(new Group(null, rows));
        }
        return List.of(
                new Group("desk.group-need", Objects.requireNonNull(parts.get(true))),
                new Group("desk.group-others", Objects.requireNonNull(parts.get(false))));
    }

    /** Those who come with equal right stay in the order of their names. */
    private static List<DeskRow> sorted(List<DeskRow> rows, Order order) {
        return switch (order) {
            case NEED -> by(rows, Comparator.comparing(DeskRow::reason, Comparator.nullsLast(naturalOrder())));
            case NAME -> rows;
            case PAIN -> by(rows, Comparator.comparing(DeskRow::pain, Comparator.nullsLast(reverseOrder())));
            case SESSIONS -> by(rows, Comparator.comparing(DeskRow::kept, Comparator.nullsLast(naturalOrder())));
            case ENTRY -> by(rows, Comparator.comparing(DeskRow::lastEntry, Comparator.nullsLast(naturalOrder())));
        };
    }

    private static List<DeskRow> by(List<DeskRow> rows, Comparator<DeskRow> order) {
        return rows.stream().sorted(order).toList();
    }
}
