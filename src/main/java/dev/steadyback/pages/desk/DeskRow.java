package dev.steadyback.pages.desk;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.diary.Overview;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Consent;
import dev.steadyback.person.Message;
import dev.steadyback.person.MessageId;
import dev.steadyback.person.PersonId;
import dev.steadyback.person.Scope;
import dev.steadyback.sharing.Desks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A client on the desk, less what they do not share.
 *
 * @param name what they are called at this desk
 * @param ownName what they call themselves, where that is something else
 * @param archived whether they are put aside
 * @param needs why to look at them, the most urgent first
 * @param line their pain of four weeks, as the points of a line in a box of 27 by 10; empty with fewer than two scores
 * @param pain the mean of the last seven days; null where it is not known or not shared
 * @param change against the three weeks before, in points; null likewise
 * @param sessions of four weeks; null where none was due or they are not shared
 * @param lastEntry null where there is none
 * @param days on how many of the last thirty days they logged anything
 * @param link where their pages begin
 */
public record DeskRow(
        PersonId id,
        String name,
        @Nullable String ownName,
        boolean archived,
        List<Need> needs,
        String line,
        @Nullable Double pain,
        @Nullable Double change,
        @Nullable Adherence sessions,
        @Nullable LocalDate lastEntry,
        int days,
        LocalDate today,
        String link) {
    private static final double TOP = 10;
    private static final int LAST = 27;

    public DeskRow {
        needs = List.copyOf(needs);
    }

    static DeskRow of(Overview shown, Consent consent, Desks.Client client, LocalDate today) {
        boolean pain = consent.scopes().contains(Scope.PAIN);
        boolean sessions = consent.scopes().contains(Scope.SESSIONS);
        Overview o = new Overview(
                shown.id(),
                shown.name(),
                sessions ? shown.sessions() : null,
                pain ? shown.pain() : null,
                pain ? shown.painOn() : null,
                sessions ? shown.weeks() : List.of(),
                pain ? shown.painByDay() : new TreeMap<>(),
                pain && shown.inFlare(),
                pain && sessions ? shown.stopped() : null,
                pain ? shown.redFlag() : null,
                pain && sessions ? shown.answered() : null,
                shown.today(),
                shown.consents(),
                shown.messages(),
                shown.lastEntry(),
                shown.daysWithData());
        Adherence done = o.sessions();
        return new DeskRow(
                o.id(),
                client.called(o.name()),
                client.label() == null ? null : o.name(),
                client.archived(),
                Need.of(o, unread(o.messages(), consent.coach(), client.read()), today),
                line(o.painByDay(), today),
                Need.now(o, today),
                Need.change(o, today),
                done == null || done.due() == 0 ? null : done,
                o.lastEntry(),
                o.daysWithData(),
                today,
                "/persons/" + o.id() + (o.today() == null ? messages(consent) : page(consent)));
    }

    private static long unread(List<Message> messages, AccountId coach, @Nullable MessageId read) {
        List<Message> theirs =
                messages.stream().filter(m -> m.coach().equals(coach)).toList();
        int last = theirs.stream().map(Message::id).toList().indexOf(read);
        return theirs.subList(last + 1, theirs.size()).stream()
                .filter(m -> m.by() == Message.Writer.PERSON)
                .count();
    }

    /** The page that says most of what is shared. */
    private static String page(Consent consent) {
        if (consent.scopes().containsAll(List.of(Scope.SESSIONS, Scope.PAIN, Scope.NOTES))) {
            return "/progress";
        }
        if (consent.scopes().containsAll(List.of(Scope.SESSIONS, Scope.PAIN))) {
            return "/review";
        }
        return consent.scopes().contains(Scope.SESSIONS) ? "/plan" : messages(consent);
    }

    /** Open with any leave, and before there is a programme. */
    private static String messages(Consent consent) {
        return "/messages/" + consent.coach();
    }

    private static String line(SortedMap<LocalDate, Double> days, LocalDate today) {
        return days.size() < 2
                ? ""
                : days.entrySet().stream()
                        .map(day -> String.format(
                                Locale.ROOT,
                                "%d,%.2f",
                                LAST - ChronoUnit.DAYS.between(day.getKey(), today),
                                TOP - day.getValue()))
                        .collect(Collectors.joining(" "));
    }

    /** The most urgent reason to look at them; null for who is on course. */
    public Need.@Nullable Reason reason() {
        return needs.isEmpty() ? null : needs.getFirst().reason();
    }

    /** The same line and the ground under it. */
    public String area() {
        return line.isEmpty()
                ? ""
                : line.substring(0, line.indexOf(',')) + "," + (int) TOP + " " + line + " "
                        + line.substring(line.lastIndexOf(' ') + 1, line.lastIndexOf(',')) + "," + (int) TOP;
    }

    /** The last point of the line. */
    public String end() {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /** What they are found by. */
    public String names() {
        return ownName == null ? name : name + " " + ownName;
    }

    /** How many percent of their sessions they did. */
    public double percent() {
        Double part = kept();
        return part == null ? 0 : Math.min(100, 100 * part);
    }

    /** Which part of their sessions they did; null where none was due or they are not shared. */
    public @Nullable Double kept() {
        Adherence done = sessions;
        return done == null ? null : done.credited() / done.due();
    }

    public boolean needsALook() {
        return !needs.isEmpty();
    }
}
