package dev.steadyback.report;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.diary.InMemoryDiary;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reports of made-up people: their events are made by formula, the same every time, and the product's own views make the report of them. */
public final class MadeUp {
    public static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final PersonId PERSON = new PersonId("per_madeup");

    private final int days;
    private LocalDate start = START;
    private double scored = 0.8;
    private double kept = 0.85;
    private double from = 6.5;
    private double to = 2.4;
    private boolean events = true;
    private String name = "Alex Example";
    private ReportRequest request = ReportRequest.in(Locale.UK);
    private List<SuspectedCause> causes =
            List.of(SuspectedCause.INACTIVE_GLUTES, SuspectedCause.IMMOBILE_HIPS, SuspectedCause.POOR_POSTURE);
    private WeeklyPlan plan = TemplateWeek.PLAN;
    private int pairs = -1;
    private int scoresADay = 1;
    private final SortedMap<Integer, Facts.TreatmentType> treatments = new TreeMap<>();
    private List<Instrument> questionnaires = List.of();

    private MadeUp(int days) {
        this.days = days;
    }

    public static MadeUp of(int days) {
        return new MadeUp(days);
    }

    /** Half a year with all that can happen. */
    public static Report halfAYear() {
        return of(26 * 7 - 2).report();
    }

    public MadeUp named(String name) {
        this.name = name;
        return this;
    }

    public MadeUp in(Locale locale) {
        return asked(ReportRequest.in(locale));
    }

    public MadeUp asked(ReportRequest request) {
        this.request = request;
        return this;
    }

    public MadeUp suspecting(SuspectedCause... causes) {
        this.causes = List.of(causes);
        return this;
    }

    public MadeUp planned(WeeklyPlan plan) {
        this.plan = plan;
        return this;
    }

    /** So many sessions with pain before or after, most of them with both. */
    public MadeUp pairs(int pairs) {
        this.pairs = pairs;
        return this;
    }

    public MadeUp scoresADay(int scores) {
        this.scoresADay = scores;
        return this;
    }

    public MadeUp start(LocalDate start) {
        this.start = start;
        return this;
    }

    public MadeUp scored(double part) {
        this.scored = part;
        return this;
    }

    public MadeUp kept(double part) {
        this.kept = part;
        return this;
    }

    public MadeUp pain(double from, double to) {
        this.from = from;
        this.to = to;
        return this;
    }

    /** With questionnaires: a PEG every second week, the others every fourth. */
    public MadeUp questionnaires(Instrument... instruments) {
        this.questionnaires = List.of(instruments);
        return this;
    }

    /** With something from outside on a day, the first one 0. */
    public MadeUp treated(int day, Facts.TreatmentType type) {
        treatments.put(day, type);
        return this;
    }

    /** Without pauses, flares, gaps and plan versions. */
    public MadeUp plain() {
        this.events = false;
        return this;
    }

    /** A number from 0 to 1 for a day and a purpose. */
    private static double chance(int day, int purpose) {
        long mixed = (day * 0x9E3779B97F4A7C15L) ^ (purpose * 0xC2B2AE3D27D4EB4FL);
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 32)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /** The report that the product makes of the person's events, found on the evening of the last day. */
    public Report report() {
        LocalDate last = start.plusDays(days - 1L);
        Instant now = last.atTime(18, 30).atZone(ZONE).toInstant();
        InMemoryDiary diary = new InMemoryDiary();
        tell(diary, last);
        return InMemoryViews.reports(diary, Clock.fixed(now, ZONE)).find(PERSON, request);
    }

    private void tell(InMemoryDiary diary, LocalDate last) {
        Instant before = start.atStartOfDay(ZONE).toInstant();
        diary.add(new PersonEvent.Registered(PERSON, name, before));
        List<ProgrammeEvent> programme = new ArrayList<>();
        programme.add(new ProgrammeEvent.Started(PERSON, start, ZONE, LocalTime.of(3, 0), causes, plan, before));
        List<PersonRecord.Flare> flares = new ArrayList<>();
        if (events) {
            changePlans(programme);
            pause(programme);
            flares.addAll(flares(last));
        }
        programme.forEach(diary::add);
        new Days(diary, Objects.requireNonNull(Programme.of(programme)), flares).log();
    }

    private void changePlans(List<ProgrammeEvent> programme) {
        WeeklyPlan before = plan;
        for (int day = 63; day < days; day += 91) {
            List<WeeklyPlan.Line> lines = new ArrayList<>(before.sessions());
            if (lines.size() < 7) {
                lines.add(new WeeklyPlan.Line(DayOfWeek.WEDNESDAY, "Core", List.of(FocusArea.CORE), 20));
            } else {
                lines.removeLast();
            }
            before = new WeeklyPlan(lines, before.dailyPractice());
            LocalDate date = start.plusDays(day);
            programme.add(new ProgrammeEvent.PlanVersionAdded(PERSON, date, before, evening(date)));
        }
    }

    private void pause(List<ProgrammeEvent> programme) {
        for (int day = 92; day + 9 < days; day += 300) {
            LocalDate date = start.plusDays(day);
            PauseId pause = new PauseId("pau_made" + day);
            programme.add(new ProgrammeEvent.Paused(
                    PERSON, pause, date, date.plusDays(9), "Holiday with <b>family</b>", evening(date)));
        }
    }

    private List<PersonRecord.Flare> flares(LocalDate last) {
        List<PersonRecord.Flare> flares = new ArrayList<>();
        for (int day = 51; day < days; day += 70) {
            LocalDate date = start.plusDays(day);
            LocalDate end = date.plusDays(4);
            flares.add(new PersonRecord.Flare(date, end.isAfter(last) ? null : end, "After lifting a box"));
        }
        return flares;
    }

    private static Instant evening(LocalDate date) {
        return date.atTime(20, 0).toInstant(ZoneOffset.UTC);
    }

    /** What is logged day by day. */
    private final class Days {
        private final InMemoryDiary diary;
        private final Programme programme;
        private final List<PersonRecord.Flare> flares;
        private int entries;

        Days(InMemoryDiary diary, Programme programme, List<PersonRecord.Flare> flares) {
            this.diary = diary;
            this.programme = programme;
            this.flares = flares;
        }

        void log() {
            for (int day = 0; day < days; day++) {
                log(start.plusDays(day), day);
            }
            flares.forEach(f -> add(f.from(), "f", new Facts.Flare(f.to(), f.note())));
            treatments.forEach((day, type) -> add(start.plusDays(day), "t", new Facts.Treatment(type, null)));
            for (int i = 0; i < pairs; i++) {
                pair(i);
            }
        }

        private void log(LocalDate date, int day) {
            boolean paused = programme.pausedOn(date);
            boolean silent = events && day % 300 > 90 && day % 300 < 103;
            if (!silent && chance(day, 1) < scored) {
                double fall = Math.exp(-3.0 * day / Math.max(60, days));
                boolean flaring = flares.stream().anyMatch(f -> f.covers(date));
                double wave = 0.5 * Math.sin(day / 9.0);
                double pain = to + (from - to) * fall + wave + 3 * (chance(day, 2) - 0.5) + (flaring ? 2.5 : 0);
                int score = Math.clamp(Math.round(pain), 0, 10);
                for (int i = 0; i < scoresADay; i++) {
                    add(date, "p", new Facts.PainScore(score, PainKind.NOW, Facts.Site.LOW_BACK, null));
                }
            }
            if (!paused) {
                for (WeeklyPlan.Line line : programme.planOn(date).sessions()) {
                    if (line.weekday() == date.getDayOfWeek() && chance(day, 3) < kept) {
                        boolean partly = chance(day, 4) < 0.12;
                        add(date, line.name(), session(line.name(), partly ? Completion.PARTLY : Completion.FULL, day));
                    }
                }
                programme.planOn(date).dailyPractice().stream()
                        .filter(p -> chance(day, 5) < kept)
                        .forEach(p -> add(date, p.name(), session(p.name(), Completion.FULL, day)));
            }
            if (events && chance(day, 6) < 0.03 && kept > 0) {
                add(date, "x", session("=Swimming, \"easy\"", Completion.FULL, day));
            }
            if (events && chance(day, 7) < 0.05) {
                add(date, "r", new Facts.Relief(Facts.ReliefType.TABLET, "Ibuprofen", null));
            }
            for (Instrument instrument : questionnaires) {
                if (day % (instrument == Instrument.PEG_3 ? 14 : 28) == 0) {
                    add(date, "q" + instrument, questionnaire(instrument, day));
                }
            }
        }

        /** A session beside the plan, with pain before or after. */
        private void pair(int i) {
            int before = (int) (11 * chance(i, 21) * chance(i, 22));
            int after = Math.clamp(before + Math.round(2.5 * (chance(i, 23) - 0.6)), 0, 10);
            boolean both = i % 12 != 11;
            add(
                    start.plusDays((long) i * days / pairs),
                    "s",
                    session(
                            "Session",
                            Completion.FULL,
                            both || i % 24 == 11 ? (Integer) before : null,
                            both || i % 24 == 23 ? (Integer) after : null));
        }

        private void add(LocalDate date, String key, Facts facts) {
            EntryId id = EntryId.of(PERSON, date + key + entries);
            entries++;
            Moment moment = new Moment(date, null, ZONE, ZoneOffset.ofHours(1));
            diary.add(new EntryEvent.Recorded(id, PERSON, moment, facts, evening(date)));
        }
    }

    private Facts.Questionnaire questionnaire(Instrument instrument, int day) {
        double pain = Math.clamp(to + (from - to) * Math.exp(-3.0 * day / Math.max(60, days)), 0, 10);
        return switch (instrument) {
            case PEG_3 ->
                Facts.Questionnaire.peg(item(pain, day, 31), item(pain, day, 32), item(pain, day, 33), "stiff");
            case RMDQ_24 ->
                Facts.Questionnaire.rmdq(
                        IntStream.rangeClosed(1, 24)
                                .filter(n -> chance(day, 40 + n) < pain / 12)
                                .boxed()
                                .toList(),
                        null);
            case ODI -> total(instrument, 2.0 * Math.round(pain * 3 + 3 * chance(day, 34)));
            case PROMIS_PAIN_INTERFERENCE -> total(instrument, 48 + 2 * pain + 2 * chance(day, 35));
            case PROMIS_PHYSICAL_FUNCTION -> total(instrument, 52 - 2 * pain + 2 * chance(day, 36));
        };
    }

    private static int item(double pain, int day, int purpose) {
        return Math.clamp(Math.round(pain + 2 * (chance(day, purpose) - 0.5)), 0, 10);
    }

    private static Facts.Questionnaire total(Instrument instrument, double total) {
        return Facts.Questionnaire.total(instrument, BigDecimal.valueOf(total).setScale(1, RoundingMode.HALF_UP), null);
    }

    private Facts.Session session(String name, Completion done, int day) {
        boolean rated = pairs < 0 && chance(day, 8) < 0.2;
        return session(name, done, rated ? (Integer) 5 : null, rated ? (Integer) 4 : null);
    }

    private static Facts.Session session(
            String name, Completion done, @Nullable Integer painBefore, @Nullable Integer painAfter) {
        return new Facts.Session(
                name, null, false, List.of(), 20, 5, done, null, painBefore, painAfter, List.of(), null);
    }
}
