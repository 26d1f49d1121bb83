package dev.steadyback.pages.prompt;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.Role;
import dev.steadyback.account.Viewer;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.adherence.Outcome;
import dev.steadyback.analytics.adherence.SessionDone;
import dev.steadyback.backup.Backups;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Message;
import dev.steadyback.programme.Programme.KeptReview;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What «Today» asks or tells a person, what comes first first, without what was put off. */
@Component
public class Prompts {
    /** So long an answer of the review, or a message, is new. */
    static final int NEW_DAYS = 28;

    /** So many days of entries are worth a copy, and after as many more another. */
    private static final int BACKUP_DAYS = 28;

    private final Questionnaires questionnaires;
    private final Backups backups;
    private final Accounts accounts;

    Prompts(Questionnaires questionnaires, Backups backups, Accounts accounts) {
        this.questionnaires = questionnaires;
        this.backups = backups;
        this.accounts = accounts;
    }

    /**
     * Fills in {@code prompt}, the one that is shown as a card of its own and null when there is none, and {@code laterPrompts}, the others.
     *
     * @param safetyFirst whether the page shows the safety information: then nothing is asked above it, and nothing is celebrated
     */
    public void fill(Model model, Who who, boolean safetyFirst) {
        List<Prompt> all = find(who);
        Prompt card = safetyFirst
                ? null
                : all.stream().filter(p -> p.kind().above()).findFirst().orElse(null);
        model.addAttribute("prompt", card);
        model.addAttribute(
                "laterPrompts",
                all.stream()
                        .filter(p -> !p.equals(card) && !(safetyFirst && p.kind() == Prompt.Kind.WEEK))
                        .toList());
        // The one motion is that of the week that has just become full.
        model.addAttribute(
                "justLogged", model.getAttribute("flash") instanceof Flash flash && flash.did() == Flash.Did.LOGGED);
    }

    /** All that there is to ask today. */
    List<Prompt> find(Who who) {
        LocalDate today = who.today();
        List<Prompt> found = new ArrayList<>();
        who.diary().openFlares(who.person().id()).stream()
                .filter(flare -> flare.date().isBefore(today))
                .map(Prompt.Flare::new)
                .forEach(found::add);
        Optional.ofNullable(Absences.find(who)).ifPresent(found::add);
        questionnaires.due(who).stream()
                .map(due -> new Prompt.QuestionnaireDue(
                        due.instrument(), questionnaires.path(due.instrument()), due.last()))
                .forEach(found::add);
        invited(who).ifPresent(found::add);
        found.addAll(messages(who));
        weekDone(who).ifPresent(found::add);
        reviewReady(who).ifPresent(found::add);
        backupDue(who).ifPresent(found::add);
        found.removeIf(prompt -> isPutOff(who, prompt));
        return List.copyOf(found);
    }

    /** The one of this name, while it is asked. */
    Optional<Prompt> find(Who who, String name) {
        return find(who).stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private static boolean isPutOff(Who who, Prompt prompt) {
        LocalDate until = who.person().putOff().get(prompt.name());
        return until != null && until.isAfter(who.today());
    }

    /** The wish of a coach whose link made the account, until something is shared with them. */
    private Optional<Prompt> invited(Who who) {
        return Viewer.now()
                .filter(viewer -> who.person().id().equals(viewer.person()))
                .flatMap(viewer -> accounts.find(viewer.account()))
                .flatMap(account -> Optional.ofNullable(account.invitedBy()))
                .flatMap(accounts::find)
                .filter(by -> by.is(Role.COACH))
                .map(by -> new Prompt.Invited(by.id(), by.name()));
    }

    /** Of each coach who has leave, what they wrote last, for some weeks or until it is answered. */
    private List<Prompt> messages(Who who) {
        Map<AccountId, Message> last = new LinkedHashMap<>();
        who.person().messages().forEach(m -> last.put(m.coach(), m));
        List<Prompt> found = new ArrayList<>();
        last.forEach((coach, message) -> {
            boolean open = who.person().consents().containsKey(coach.value());
            boolean lately = message.at().isAfter(who.now().minus(Duration.ofDays(NEW_DAYS)));
            if (open && lately && message.by() == Message.Writer.COACH) {
                accounts.find(coach).ifPresent(account -> found.add(new Prompt.CoachWrote(message, account.name())));
            }
        });
        return found;
    }

    private static Optional<Prompt> weekDone(Who who) {
        LocalDate monday = Weeks.monday(who.today());
        List<Outcome> due = who
                .reading()
                .outcomes(new PlannedWeeks(who.programme(), who.today()), monday, Weeks.sunday(monday))
                .stream()
                .flatMap(week -> week.outcomes().stream())
                .filter(outcome -> outcome.state() != DayState.EXCUSED)
                .toList();
        if (due.isEmpty() || !due.stream().allMatch(Outcome::kept)) {
            return Optional.empty();
        }
        int minutes = due.stream()
                .map(Outcome::session)
                .filter(Objects::nonNull)
                .map(SessionDone::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return Optional.of(
                new Prompt.WeekDone(monday, due.stream().map(Outcome::state).toList(), minutes));
    }

    private static Optional<Prompt> reviewReady(Who who) {
        Map.Entry<Integer, KeptReview> last = who.programme().reviews().lastEntry();
        return Optional.ofNullable(last)
                .filter(review -> who.programme()
                        .today(review.getValue().recordedAt())
                        .plusDays(NEW_DAYS)
                        .isAfter(who.today()))
                .map(review -> new Prompt.ReviewReady(review.getKey()));
    }

    /** Whoever keeps a diary at home keeps a copy of it elsewhere. What is made up is worth none. */
    private Optional<Prompt> backupDue(Who who) {
        if (!backups.atHome() || who.sample()) {
            return Optional.empty();
        }
        LocalDate last = backups.last().map(who.programme()::today).orElse(null);
        LocalDate lately = who.today().minusDays(BACKUP_DAYS);
        boolean due = last == null
                ? who.diary()
                        .firstDay(who.person().id())
                        .filter(first -> !first.isAfter(lately))
                        .isPresent()
                : !last.isAfter(lately);
        return due ? Optional.of(new Prompt.BackupDue(last)) : Optional.empty();
    }
}
