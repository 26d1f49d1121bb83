package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.Adherence;
import dev.steadyback.analytics.Completion;
import dev.steadyback.analytics.Coverage;
import dev.steadyback.analytics.DailyPain;
import dev.steadyback.analytics.DayState;
import dev.steadyback.analytics.ImportantChange;
import dev.steadyback.analytics.Instrument;
import dev.steadyback.analytics.Overdoing;
import dev.steadyback.analytics.PainKind;
import dev.steadyback.analytics.PainLevel;
import dev.steadyback.analytics.PainScore;
import dev.steadyback.analytics.PainSeries;
import dev.steadyback.analytics.Streak;
import dev.steadyback.analytics.WeekOutcome;
import dev.steadyback.analytics.WeeklySlope;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.ReviewDay;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.diary.Weeks;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.review.ReviewView;
import dev.steadyback.trend.PainTrendView;
import dev.steadyback.trend.QuestionnaireTrends;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports of made-up people, by formula: the same every time. */
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
    private List<Instrument> questionnaires = List.of();
    private final TreeMap<LocalDate, WeeklyPlan> versions = new TreeMap<>();
    private final List<Programme.PauseSpan> pauses = new ArrayList<>();
    private final List<PersonRecord.Flare> flares = new ArrayList<>();
    private final List<LoggedEntry> entries = new ArrayList<>();

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

    public Report report() {
        LocalDate last = start.plusDays(days - 1L);
        versions.put(start, plan);
        if (events) {
            events(last);
        }
        Programme programme = new Programme(start, ZONE, LocalTime.of(3, 0), causes, versions, pauses);
        for (int day = 0; day < days; day++) {
            log(programme, start.plusDays(day), day);
        }
        entries.sort(LoggedEntry.IN_ORDER);
        Period period = new Period(start, last, last);
        PlannedWeeks planned = new PlannedWeeks(programme, last);
        List<LoggedEntry> sessions = only(Facts.Session.class, entries);
        List<WeekOutcome> weeks = planned.outcomes(start, Weeks.monday(last).plusDays(6), sessions).stream()
                .map(w -> w.within(start, last))
                .toList();
        TreeMap<LocalDate, Integer> extras = new TreeMap<>();
        weeks.forEach(w -> w.extras().forEach(e -> extras.merge(e.date(), 1, Integer::sum)));
        Instant now = last.atTime(18, 30).atZone(ZONE).toInstant();
        List<DiaryDay> diary = diary(programme, period, weeks);
        return new Report(
                request,
                PERSON,
                name,
                period,
                now,
                programme,
                flares,
                adherence(period, planned, weeks, sessions),
                trend(programme, period),
                review(diary, now),
                Comparisons.of(programme, period, diary),
                diary,
                extras,
                QuestionnaireTrends.of(only(Facts.Questionnaire.class, entries), start, last));
    }

    /** As if nothing had been moved, and every day had been noted. */
    private static ReviewView review(List<DiaryDay> diary, Instant now) {
        return ReviewView.of(
                ConsistencyReview.of(diary.stream()
                        .map(d -> new ReviewDay(
                                d.date(),
                                d.pain() == null ? Double.NaN : d.pain(),
                                (int) d.due().stream()
                                        .filter(due -> due.credit() > 0)
                                        .count(),
                                d.paused() ? 0 : d.due().size(),
                                0))
                        .toList()),
                now);
    }

    private void events(LocalDate last) {
        for (int day = 63; day < days; day += 91) {
            WeeklyPlan before = versions.lastEntry().getValue();
            List<WeeklyPlan.Line> lines = new ArrayList<>(before.sessions());
            if (lines.size() < 7) {
                lines.add(new WeeklyPlan.Line(DayOfWeek.WEDNESDAY, "Core", List.of(FocusArea.CORE), 20));
            } else {
                lines.removeLast();
            }
            versions.put(start.plusDays(day), new WeeklyPlan(lines, before.dailyPractice()));
        }
        for (int day = 92; day + 9 < days; day += 300) {
            LocalDate date = start.plusDays(day);
            pauses.add(new Programme.PauseSpan(
                    new PauseId("pau_made" + day), date, date.plusDays(9), "Holiday with <b>family</b>"));
        }
        for (int day = 51; day < days; day += 70) {
            LocalDate date = start.plusDays(day);
            LocalDate end = date.plusDays(4);
            flares.add(new PersonRecord.Flare(date, end.isAfter(last) ? null : end, "After lifting a box"));
        }
    }

    private void log(Programme programme, LocalDate date, int day) {
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

    private static Facts.Session session(String name, Completion done, int day) {
        boolean rated = chance(day, 8) < 0.2;
        return new Facts.Session(
                name,
                null,
                false,
                List.of(),
                20,
                5,
                done,
                null,
                rated ? (Integer) 5 : null,
                rated ? (Integer) 4 : null,
                List.of(),
                null);
    }

    private void add(LocalDate date, String key, Facts facts) {
        EntryId id = EntryId.of(PERSON, date + key + entries.size());
        Moment moment = new Moment(date, null, ZONE, ZoneOffset.ofHours(1));
        entries.add(new LoggedEntry(id, 0, moment, facts, date.atTime(20, 0).toInstant(ZoneOffset.UTC)));
    }

    private static List<LoggedEntry> only(Class<? extends Facts> kind, List<LoggedEntry> entries) {
        return entries.stream().filter(e -> kind.isInstance(e.facts())).toList();
    }

    private static AdherenceView adherence(
            Period period, PlannedWeeks planned, List<WeekOutcome> weeks, List<LoggedEntry> sessions) {
        Adherence total = Adherence.of(weeks);
        Streak streak = Streak.of(weeks);
        List<AdherenceView.Week> shown = weeks.stream()
                .map(w -> {
                    Adherence counts = Adherence.of(List.of(w));
                    return new AdherenceView.Week(
                            Weeks.iso(w.monday()),
                            w.monday(),
                            counts.due(),
                            counts.credited(),
                            counts.percent(),
                            counts.extras(),
                            count(w, DayState.EXCUSED),
                            count(w, DayState.NOT_YET_DUE),
                            Overdoing.of(List.of(w)).flagged());
                })
                .toList();
        List<AdherenceView.Area> areas = new ArrayList<>();
        for (FocusArea area : FocusArea.values()) {
            Adherence counts = Adherence.ofOutcomes(
                    weeks.stream()
                            .flatMap(w -> w.outcomes().stream())
                            .filter(o -> planned.focusAreas(o.planned()).contains(area))
                            .toList(),
                    0);
            if (counts.due() > 0) {
                areas.add(new AdherenceView.Area(area, counts.due(), counts.credited(), counts.percent()));
            }
        }
        return new AdherenceView(
                period.from(),
                period.to(),
                total.due(),
                total.credited(),
                total.percent(),
                total.band(),
                total.extras(),
                streak.sessions(),
                streak.weeks(),
                shown,
                areas,
                planned.practice(period.from(), period.to(), sessions));
    }

    private static int count(WeekOutcome week, DayState state) {
        return (int) week.outcomes().stream().filter(o -> o.state() == state).count();
    }

    private PainTrendView trend(Programme programme, Period period) {
        List<PainScore> scores = only(Facts.PainScore.class, entries).stream()
                .map(e -> new PainScore(e.date(), PainKind.NOW, ((Facts.PainScore) e.facts()).score()))
                .toList();
        PainSeries series = DailyPain.series(scores, period.from(), period.to());
        ImportantChange.Result result = ImportantChange.of(
                series,
                programme.start(),
                period.to(),
                period.today(),
                d -> flares.stream().anyMatch(f -> f.covers(d)));
        ImportantChange change = result.change();
        Coverage coverage = Coverage.of(series);
        WeeklySlope slope = WeeklySlope.of(series);
        Double perWeek = slope.perWeek();
        List<PainTrendView.SessionPain> around = new ArrayList<>();
        for (LoggedEntry entry : only(Facts.Session.class, entries)) {
            Facts.Session session = (Facts.Session) entry.facts();
            if (session.painBefore() != null) {
                around.add(new PainTrendView.SessionPain(
                        entry.date(), session.name(), session.painBefore(), session.painAfter()));
            }
        }
        return new PainTrendView(
                period.from(),
                period.to(),
                Facts.Site.LOW_BACK,
                levels(series),
                result.baseline() == null ? null : result.baseline().mean(),
                result.current() == null ? null : result.current().mean(),
                change == null ? null : change.change(),
                change == null ? null : change.changePercent(),
                change == null ? null : (Boolean) change.important(),
                result.baseline() == null ? null : window(result.baseline()),
                result.current() == null ? null : window(result.current()),
                result.baselineInFlare(),
                result.missing() == null ? null : result.missing().sentence(),
                result.missing(),
                perWeek == null
                        ? null
                        : new PainTrendView.Slope(
                                rounded(perWeek),
                                slope.interval() == null
                                        ? null
                                        : (Double) rounded(slope.interval().low()),
                                slope.interval() == null
                                        ? null
                                        : (Double) rounded(slope.interval().high())),
                new PainTrendView.Coverage(coverage.scoredDays(), coverage.days(), coverage.percent()),
                pairs < 0 ? around : pairs(period));
    }

    private List<PainTrendView.SessionPain> pairs(Period period) {
        List<PainTrendView.SessionPain> made = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            int before = (int) (11 * chance(i, 21) * chance(i, 22));
            int after = Math.clamp(before + Math.round(2.5 * (chance(i, 23) - 0.6)), 0, 10);
            boolean both = i % 12 != 11;
            made.add(new PainTrendView.SessionPain(
                    period.from().plusDays((long) i * period.days() / pairs),
                    "Session",
                    both || i % 24 == 11 ? (Integer) before : null,
                    both || i % 24 == 23 ? (Integer) after : null));
        }
        return made;
    }

    private static PainTrendView.Window window(ImportantChange.Window window) {
        return new PainTrendView.Window(window.from(), window.to(), window.scoredDays());
    }

    private static List<PainTrendView.Day> levels(PainSeries series) {
        PainLevel level = PainLevel.of(series);
        Set<Integer> drawn = new HashSet<>();
        for (PainLevel.Run run : PainLevel.runs(series)) {
            for (int day = run.from(); day <= run.to(); day++) {
                drawn.add(day);
            }
        }
        List<PainTrendView.Day> days = new ArrayList<>();
        for (int day = 0; day < series.days(); day++) {
            Double value = Double.isNaN(series.value(day)) ? null : (Double) series.value(day);
            days.add(
                    level == null || !drawn.contains(day)
                            ? new PainTrendView.Day(series.date(day), value, null, null, null)
                            : new PainTrendView.Day(
                                    series.date(day),
                                    value,
                                    rounded(level.mean(day)),
                                    rounded(level.low(day)),
                                    rounded(level.high(day))));
        }
        return days;
    }

    private List<DiaryDay> diary(Programme programme, Period period, List<WeekOutcome> weeks) {
        List<DiaryDay> diary = new ArrayList<>();
        TreeMap<LocalDate, List<LoggedEntry>> byDay = new TreeMap<>();
        entries.forEach(
                e -> byDay.computeIfAbsent(e.date(), d -> new ArrayList<>()).add(e));
        for (WeekOutcome week : weeks) {
            for (int i = 0; i < 7; i++) {
                LocalDate date = week.monday().plusDays(i);
                if (date.isBefore(period.from()) || date.isAfter(period.to())) {
                    continue;
                }
                List<LoggedEntry> all = byDay.getOrDefault(date, List.of());
                List<LoggedEntry> scores = only(Facts.PainScore.class, all);
                diary.add(new DiaryDay(
                        date,
                        week.stateOf(date),
                        week.on(date).stream()
                                .map(o -> new DiaryDay.Due(
                                        o.planned().name(),
                                        o.state(),
                                        o.planned().minutes(),
                                        o.credit(),
                                        o.moved(),
                                        o.session() == null ? null : o.session().date(),
                                        o.session() == null ? null : o.session().id()))
                                .toList(),
                        scores.stream()
                                .map(e -> (double) ((Facts.PainScore) e.facts()).score())
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        all.stream().collect(Collectors.groupingBy(e -> EntryKind.of(e.facts()))),
                        programme.pausedOn(date),
                        flares.stream().anyMatch(f -> f.covers(date)),
                        !only(Facts.Relief.class, all).isEmpty()));
            }
        }
        return diary;
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
