package dev.steadyback.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.PersonDocument.Change;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.Facts;
import dev.steadyback.person.Consent;
import dev.steadyback.person.FeedToken;
import dev.steadyback.person.Message;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.person.PutOff;
import dev.steadyback.platform.StorageJson;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What some events of one person change, taken in in their order. Which documents an event touches depends on that event and those before it, never on which of them
 * come together: so they may come in any portions, and those that were taken in already may come again.
 */
final class PersonChange {
    /** So many months after the month of a person's last event are written ahead: weeks in which somebody logs nothing are weeks as well. */
    private static final int MONTHS_AHEAD = 6;

    private final PersonId person;
    private final Contents before;

    private @Nullable String name;
    private @Nullable Instant registeredAt;
    private long position;
    private @Nullable LocalDate plannedUntil;
    private List<Change> changes;
    private List<KeptVersion> flares;
    private @Nullable String monthlyReport;
    private final Map<String, Integer> rhythms;
    private @Nullable String calendarFeed;
    private @Nullable String reminders;
    private Map<String, LocalDate> putOff;
    private Map<String, Consent> consents;
    private List<Message> messages;
    private @Nullable Programme programme;

    private final Map<LocalDate, Added> diary = new TreeMap<>();
    private final Map<Integer, Added> questionnaires = new TreeMap<>();
    private final Map<LocalDate, Long> adherence = new TreeMap<>();
    private final Map<LocalDate, Long> pain = new TreeMap<>();
    private final List<FeedToken> feeds = new ArrayList<>();

    /** The versions that a document gets, and the position of the last of their events. */
    static final class Added {
        private final List<KeptVersion> versions = new ArrayList<>();
        private long position;

        List<KeptVersion> versions() {
            return versions;
        }

        long position() {
            return position;
        }
    }

    PersonChange(PersonId person, PersonDocument document) {
        this.person = person;
        before = document.contents();
        position = document.position();
        changes = document.programme();
        flares = document.flares();
        PersonDocument.About about = document.about();
        name = about.name();
        registeredAt = about.registeredAt();
        plannedUntil = about.plannedUntil();
        monthlyReport = about.monthlyReport();
        rhythms = new TreeMap<>(about.rhythms());
        calendarFeed = about.calendarFeed();
        reminders = about.reminders();
        putOff = about.putOffUntil();
        consents = about.consentsGiven();
        messages = about.messagesWritten();
        programme = document.programme(null);
    }

    PersonId person() {
        return person;
    }

    /** The programme after all of it; null when there is none. */
    @Nullable
    Programme programme() {
        return programme;
    }

    /** Which documents the person had before. */
    Contents before() {
        return before;
    }

    /** What each week of the diary gets, by its Monday. */
    Map<LocalDate, Added> diary() {
        return diary;
    }

    /** What each year's questionnaires get. */
    Map<Integer, Added> questionnaires() {
        return questionnaires;
    }

    /** The weeks whose adherence is to be worked out, by their Mondays, and the position of the last event that changes it. */
    Map<LocalDate, Long> adherence() {
        return adherence;
    }

    /** The weeks whose pain is to be worked out, by their Mondays, and the position of the last event that changes it. */
    Map<LocalDate, Long> pain() {
        return pain;
    }

    /** The calendar feeds that were opened. */
    List<FeedToken> feeds() {
        return feeds;
    }

    /** The Mondays of all weeks that are touched. */
    Set<LocalDate> mondays() {
        Set<LocalDate> mondays = new TreeSet<>(diary.keySet());
        mondays.addAll(adherence.keySet());
        mondays.addAll(pain.keySet());
        return mondays;
    }

    /** The months of a week's days. */
    static Stream<YearMonth> months(LocalDate monday) {
        return Stream.of(monday, Weeks.sunday(monday)).map(YearMonth::from).distinct();
    }

    /** The person's document after all of it. */
    PersonDocument document() {
        return new PersonDocument(
                person.value(),
                position,
                before.with(
                        diary.keySet().stream(),
                        pain.keySet().stream().flatMap(PersonChange::months),
                        questionnaires.keySet().stream()),
                new PersonDocument.About(
                        name,
                        registeredAt,
                        plannedUntil,
                        monthlyReport,
                        rhythms,
                        calendarFeed,
                        reminders,
                        asText(putOff),
                        asJson(consents),
                        messages.stream()
                                .map(StorageJson.MAPPER::writeValueAsString)
                                .toList()),
                changes,
                flares);
    }

    private static Map<String, String> asJson(Map<String, Consent> consents) {
        Map<String, String> json = new TreeMap<>();
        consents.forEach((coach, consent) -> json.put(coach, StorageJson.MAPPER.writeValueAsString(consent)));
        return json;
    }

    private static Map<String, String> asText(Map<String, LocalDate> days) {
        Map<String, String> text = new TreeMap<>();
        days.forEach((name, day) -> text.put(name, day.toString()));
        return text;
    }

    /** Takes in what happened next; nothing when it is in the read models already. */
    void take(Object event, long version, long at) {
        if (at > position) {
            switch (event) {
                case PersonEvent e -> take(e);
                case ProgrammeEvent e -> take(e, version, at);
                case EntryEvent e -> take(e, version, at);
                default -> throw new IllegalArgumentException("no projection knows " + event.getClass());
            }
            position = at;
        }
    }

    private void take(PersonEvent event) {
        switch (event) {
            case PersonEvent.Registered e -> {
                name = e.name();
                registeredAt = e.recordedAt();
            }
            case PersonEvent.Renamed e -> name = e.name();
            case PersonEvent.MonthlyReportChosen e -> monthlyReport = e.language();
            case PersonEvent.QuestionnaireRhythmChosen e -> {
                Integer weeks = e.weeks();
                if (weeks == null) {
                    rhythms.remove(e.instrument().name());
                } else {
                    rhythms.put(e.instrument().name(), weeks);
                }
            }
            case PersonEvent.CalendarFeedOpened e -> {
                feeds.add(e.feed());
                calendarFeed = StorageJson.MAPPER.writeValueAsString(e);
            }
            case PersonEvent.CalendarFeedClosed e -> calendarFeed = null;
            case PersonEvent.RemindersChosen e -> reminders = StorageJson.MAPPER.writeValueAsString(e);
            case PersonEvent.PromptPutOff e -> putOff = PutOff.with(putOff, e);
            case PersonEvent.ConsentGiven e -> consents = Consent.with(consents, e);
            case PersonEvent.ConsentWithdrawn e -> consents = Consent.with(consents, e);
            case PersonEvent.MessageWritten e -> messages = Message.with(messages, e);
            case PersonEvent.MessageRemoved e -> messages = Message.with(messages, e);
        }
    }

    private void take(ProgrammeEvent event, long version, long at) {
        Programme was = programme;
        Programme now = Programme.evolve(was, event);
        changes = PersonDocument.with(changes, Change.of(event, version));
        programme = now;
        if (now != null) {
            writeAhead(event.recordedAt(), at, now);
            if (was == null || !was.planAlike(now)) {
                replanned(was, now, at);
            }
        }
    }

    /** All weeks that are planned otherwise than before. */
    private void replanned(@Nullable Programme was, Programme now, long at) {
        LocalDate until = plannedUntil;
        LocalDate first = was != null && was.start().isBefore(now.start()) ? was.start() : now.start();
        PlannedWeeks weeks = new PlannedWeeks(now, first);
        PlannedWeeks weeksBefore = was == null ? null : new PlannedWeeks(was, first);
        for (LocalDate monday = Weeks.monday(first);
                until != null && !monday.isAfter(until);
                monday = monday.plusWeeks(1)) {
            if (weeksBefore == null || !weeks.planAlike(weeksBefore, monday)) {
                adherence.put(monday, at);
            }
        }
    }

    /** Weeks that nobody logs anything in are written as well, for some time. */
    private void writeAhead(Instant recordedAt, long at, Programme planned) {
        LocalDate until = Weeks.monday(YearMonth.from(LocalDate.ofInstant(recordedAt, ZoneOffset.UTC))
                .plusMonths(MONTHS_AHEAD)
                .atEndOfMonth());
        LocalDate known = plannedUntil;
        LocalDate monday = known == null ? Weeks.monday(planned.start()) : known.plusWeeks(1);
        if (known == null || until.isAfter(known)) {
            for (; !monday.isAfter(until); monday = monday.plusWeeks(1)) {
                adherence.put(monday, at);
            }
            plannedUntil = until;
        }
    }

    private void take(EntryEvent event, long version, long at) {
        Programme planned = programme;
        if (planned != null) {
            writeAhead(event.recordedAt(), at, planned);
        }
        LocalDate date = event.moment().date();
        put(event, date, KeptVersion.of(event, version), at);
        if (event instanceof EntryEvent.Corrected e) {
            KeptVersion gone = KeptVersion.movedAway(e, version);
            LocalDate left = Weeks.monday(e.was());
            if (!left.equals(Weeks.monday(date))) {
                add(diary, left, gone, at);
            }
            if (e.facts() instanceof Facts.Questionnaire && e.was().getYear() != date.getYear()) {
                add(questionnaires, e.was().getYear(), gone, at);
            }
            touch(event.facts(), left, at);
        }
    }

    private void put(EntryEvent event, LocalDate date, KeptVersion kept, long at) {
        add(diary, Weeks.monday(date), kept, at);
        switch (event.facts()) {
            case Facts.Questionnaire _ -> add(questionnaires, date.getYear(), kept, at);
            case Facts.Flare _ -> flares = KeptVersions.with(flares, List.of(kept));
            default -> touch(event.facts(), Weeks.monday(date), at);
        }
    }

    private void touch(Facts facts, LocalDate monday, long at) {
        switch (facts) {
            case Facts.Session _ -> {
                adherence.put(monday, at);
                pain.put(monday, at);
            }
            case Facts.PainScore _ -> pain.put(monday, at);
            default -> {}
        }
    }

    private static <K> void add(Map<K, Added> to, K key, KeptVersion version, long at) {
        Added added = to.computeIfAbsent(key, k -> new Added());
        added.versions.add(version);
        added.position = at;
    }
}
