package dev.steadyback.demo;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.entry.EntryCommand.Correct;
import dev.steadyback.entry.EntryCommand.RecordEntry;
import dev.steadyback.entry.EntryCommand.Retract;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Facts.Exercise;
import dev.steadyback.entry.Facts.ReliefType;
import dev.steadyback.entry.Facts.StopReason;
import dev.steadyback.entry.When;
import dev.steadyback.language.Texts;
import dev.steadyback.person.PersonCommand.ChooseQuestionnaireRhythm;
import dev.steadyback.person.PersonCommand.Register;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Command;
import dev.steadyback.platform.Commands.Dated;
import dev.steadyback.platform.Ids;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.Programme.PauseSpan;
import dev.steadyback.programme.ProgrammeCommand.AddPlanVersion;
import dev.steadyback.programme.ProgrammeCommand.Pause;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes up 26 weeks of a person's training, always the same for the same last day but for the language of its words: a keen start, weeks that get
 * harder, a flare, a pause, a new plan and a steady return. Pain falls over it all, as unevenly as pain does; nothing in
 * it is anybody's data.
 */
final class SampleHistory {
    static final int DAYS = 26 * 7;
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final PersonId PERSON = PersonId.SAMPLE;

    private static final long SEED = 20_260_301;
    private static final LocalTime EVENING = LocalTime.of(20, 30);

    private static final int FLARE_FROM = 57;
    private static final int FLARE_TO = 65;
    private static final int PAUSE_FROM = 84;
    private static final int PAUSE_TO = 93;
    private static final PauseId PAUSE = new PauseId("pau_" + Ids.derived("the sample pause"));
    private static final int NEW_PLAN_FROM = 94;
    private static final int MOVED_FROM = 18;

    /** How much of the plan is kept, week by week. */
    private static final double[] KEPT = {
        .95, .95, .9, .9, .9, .85, .8, .7, .45, .55, .5, .4, .5, .6, .7, .8, .85, .9, .9, .95, .9, .85, .95, .9, .95,
        .95
    };

    /** A stretch in which Robin wrote nothing down, and single days. */
    private static final List<Integer> SILENT = List.of(31, 46, 70, 71, 72, 118, 119, 140, 163);

    /** After how many weeks Robin fills in a PEG-3, and an RMDQ-24. */
    private static final int PEG_WEEKS = 2;

    private static final int RMDQ_WEEKS = 4;

    /** The statements of the RMDQ-24, those first that are hard for a back that is not even bad. */
    private static final List<Integer> HARD =
            List.of(2, 21, 11, 3, 14, 6, 18, 13, 10, 16, 23, 12, 9, 7, 22, 17, 5, 20, 4, 8, 1, 15, 19, 24);

    private final Random random = new Random(SEED);

    /** Of its own, so that questionnaires change nothing else. */
    private final Random answers = new Random(SEED + 1);

    private final List<Double> pains = new ArrayList<>();
    private final Texts texts;
    private final WeeklyPlan template;
    private int pegDue;
    private int rmdqDue;
    private final LocalDate start;
    private final Instant now;
    private final List<Dated> happenings = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<WeeklyPlan.Line> moved = new ArrayList<>();
    private Programme programme;
    private boolean oneWasMoved;
    private double noise;

    private SampleHistory(LocalDate end, Instant now, Texts texts) {
        this.texts = texts;
        this.template = TemplateWeek.in(texts);
        this.start = end.minusDays(DAYS - 1L);
        this.now = now;
        this.programme = begin();
    }

    /** All that happened, in the order of its recording; the last day is over by {@code now}. */
    static List<Dated> endingOn(LocalDate end, Instant now, Texts texts) {
        SampleHistory history = new SampleHistory(end, now, texts);
        history.live();
        history.mend();
        history.happenings.sort(Comparator.comparing((Dated happening) -> at(happening)));
        return List.copyOf(history.happenings);
    }

    /** What the made-up person is called. */
    static String name(Texts texts) {
        return texts.say("sample.name");
    }

    private Programme begin() {
        Instant at = at(start, LocalTime.of(7, 0));
        happens(at, new Register(PERSON, name(texts)));
        Instant later = at.plusSeconds(600);
        happens(later, new ChooseQuestionnaireRhythm(PERSON, Instrument.PEG_3, PEG_WEEKS));
        happens(later, new ChooseQuestionnaireRhythm(PERSON, Instrument.RMDQ_24, RMDQ_WEEKS));
        List<SuspectedCause> causes =
                List.of(SuspectedCause.INACTIVE_GLUTES, SuspectedCause.WEAK_CORE, SuspectedCause.DAILY_HABITS);
        happens(at, new Start(PERSON, start, ZONE, LocalTime.MIDNIGHT, causes, template));
        return new Programme(
                start,
                ZONE,
                LocalTime.MIDNIGHT,
                causes,
                new TreeMap<>(Map.of(start, template)),
                List.of(new PauseSpan(
                        PAUSE, start.plusDays(PAUSE_FROM), start.plusDays(PAUSE_TO), texts.say("sample.cold"))));
    }

    private void live() {
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = start.plusDays(day);
            double pain = pain(day);
            if (day == PAUSE_FROM) {
                happens(
                        at(date, LocalTime.of(9, 15)),
                        new Pause(PERSON, PAUSE, date, start.plusDays(PAUSE_TO), texts.say("sample.cold")));
            }
            if (day == NEW_PLAN_FROM) {
                programme = programme.with(date, newPlan());
                happens(at(date, LocalTime.of(8, 0)), new AddPlanVersion(PERSON, date, newPlan()));
            }
            if (day == FLARE_FROM) {
                record(day, 0, When.on(date), new Facts.Flare(start.plusDays(FLARE_TO), texts.say("sample.boxes")));
            }
            // The dice fall every day alike, so that one day more or less changes none of the others.
            boolean late = random.nextInt(12) == 0;
            int delay = late ? 1 + random.nextInt(4) : 0;
            scores(day, delay, pain);
            sessions(day, delay, pain);
            habits(day, delay);
            reliefs(day, delay);
            pains.add(pain);
            questionnaires(day);
        }
    }

    private void scores(int day, int delay, double pain) {
        boolean evening = random.nextInt(100) < 88;
        boolean morning = random.nextInt(100) < 22;
        boolean worst = random.nextInt(7) == 0;
        int minute = random.nextInt(60);
        double less = random.nextDouble();
        if (evening) {
            score(day, delay, LocalTime.of(20, minute), pain, PainKind.NOW);
        }
        if (morning) {
            score(day, delay, LocalTime.of(7, minute), pain - less, PainKind.NOW);
        }
        if (worst) {
            score(day, delay, LocalTime.of(21, minute), pain + 1 + 2 * less, PainKind.WORST_24H);
        }
        if (day % 14 == 13) {
            score(day, delay, LocalTime.of(21, 59), pain, PainKind.AVERAGE_24H);
        }
    }

    private void score(int day, int delay, LocalTime time, double pain, PainKind kind) {
        record(
                day,
                delay,
                When.on(start.plusDays(day), time),
                new Facts.PainScore(rated(pain), kind, Facts.Site.LOW_BACK, null));
    }

    private void sessions(int day, int delay, double pain) {
        LocalDate date = start.plusDays(day);
        List<WeeklyPlan.Line> today = new ArrayList<>(moved);
        moved.clear();
        for (WeeklyPlan.Line line : programme.planOn(date).sessions()) {
            boolean kept = random.nextDouble() < KEPT[day / 7];
            boolean later = random.nextInt(4) == 0;
            if (line.weekday() != date.getDayOfWeek() || programme.pausedOn(date)) {
                continue;
            }
            if (!oneWasMoved && day >= MOVED_FROM && date.getDayOfWeek() == DayOfWeek.TUESDAY) {
                oneWasMoved = true;
                moved.add(line);
            } else if (kept) {
                today.add(line);
            } else if (later && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                moved.add(line);
            }
        }
        int hour = 17;
        for (WeeklyPlan.Line line : today) {
            session(day, delay, hour++, pain, line);
        }
        boolean walk = random.nextInt(100) < 14;
        int length = 25 + 5 * random.nextInt(8);
        if (walk && !programme.pausedOn(date)) {
            record(
                    day,
                    delay,
                    When.on(date, LocalTime.of(12, 30)),
                    new Facts.Session(
                            texts.say("sample.walk"),
                            null,
                            true,
                            List.of(),
                            length,
                            2,
                            Completion.FULL,
                            null,
                            null,
                            null,
                            List.of(),
                            null));
        }
        for (WeeklyPlan.Practice practice : programme.planOn(date).dailyPractice()) {
            if (random.nextDouble() < KEPT[day / 7] - .15 && !programme.pausedOn(date)) {
                record(
                        day,
                        delay,
                        When.on(date),
                        new Facts.Session(
                                practice.name(),
                                null,
                                false,
                                List.of(FocusArea.HIP_HINGE),
                                5,
                                null,
                                Completion.FULL,
                                null,
                                null,
                                null,
                                List.of(),
                                null));
            }
        }
    }

    private void session(int day, int delay, int hour, double pain, WeeklyPlan.Line line) {
        boolean flaring = flaring(day);
        int outcome = random.nextInt(100);
        Completion done =
                outcome < (flaring ? 60 : 3) ? Completion.STOPPED : outcome < 12 ? Completion.PARTLY : Completion.FULL;
        StopReason reason = switch (done) {
            case FULL -> null;
            case PARTLY -> outcome % 2 == 0 ? StopReason.TIME : StopReason.FATIGUE;
            case STOPPED -> flaring ? StopReason.PAIN : StopReason.OTHER;
        };
        int target = Objects.requireNonNullElse(line.minutes(), 20);
        int minutes = done == Completion.FULL
                ? Math.max(5, (int) Math.round(target * (1 + .12 * random.nextGaussian())))
                : Math.max(3, target / 2);
        boolean rated = random.nextInt(100) < 65;
        int before = rated(pain + .4 * random.nextGaussian());
        int after = Math.clamp(before + (done == Completion.STOPPED ? 1 : random.nextInt(3) - 1), 0, 10);
        record(
                day,
                delay,
                When.on(start.plusDays(day), LocalTime.of(hour, 5 * random.nextInt(12))),
                new Facts.Session(
                        line.name(),
                        null,
                        false,
                        line.focus(),
                        minutes,
                        4 + random.nextInt(4),
                        done,
                        reason,
                        rated ? before : null,
                        rated ? after : null,
                        line.focus().contains(FocusArea.GLUTES_HAMSTRINGS) ? glutes(day) : List.of(),
                        reason == StopReason.PAIN ? texts.say("sample.stopped") : null));
    }

    private List<Exercise> glutes(int day) {
        return List.of(
                new Exercise(texts.say("sample.bridge"), 3, 10 + day / 60, null, null),
                new Exercise(
                        texts.say("sample.clam"),
                        3,
                        12,
                        day < NEW_PLAN_FROM ? texts.say("sample.yellow") : texts.say("sample.red"),
                        null));
    }

    private void habits(int day, int delay) {
        boolean written = random.nextInt(100) < 70;
        BigDecimal sitting = hours(8.6 - day / 80.0 + .8 * random.nextGaussian());
        BigDecimal standing = hours(.8 + day / 90.0 + .4 * random.nextGaussian());
        BigDecimal slept = hours(7 + .6 * random.nextGaussian());
        int walked = Math.clamp(Math.round(22 + day / 8.0 + 9 * random.nextGaussian()), 0, 180);
        int lifts = random.nextInt(4);
        if (written) {
            record(
                    day,
                    delay,
                    When.on(start.plusDays(day)),
                    new Facts.Habits(sitting, standing, walked, lifts, slept, null));
        }
    }

    private void reliefs(int day, int delay) {
        boolean taken = random.nextInt(100) < (flaring(day) ? 70 : 3);
        int kind = random.nextInt(3);
        if (taken || day == FLARE_FROM + 1) {
            record(
                    day,
                    delay,
                    When.on(start.plusDays(day), LocalTime.of(21, 30)),
                    switch (kind) {
                        case 0 -> new Facts.Relief(ReliefType.TABLET, texts.say("sample.tablet"), null);
                        case 1 -> new Facts.Relief(ReliefType.HEAT, texts.say("sample.bottle"), null);
                        default -> new Facts.Relief(ReliefType.MASSAGE, null, texts.say("sample.massage"));
                    });
        }
    }

    /** A PEG-3 and an RMDQ-24 when they are due, or on the next day on which anything is written down. */
    private void questionnaires(int day) {
        double week = pains.subList(Math.max(0, pains.size() - 7), pains.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        if (SILENT.contains(day)) {
            return;
        }
        LocalDate date = start.plusDays(day);
        if (day >= pegDue) {
            pegDue = day + 7 * PEG_WEEKS;
            record(
                    day,
                    0,
                    When.on(date, LocalTime.of(19, 15)),
                    Facts.Questionnaire.peg(
                            rated(week + .3 * answers.nextGaussian()),
                            rated(.9 * week + .4 + .5 * answers.nextGaussian()),
                            rated(.85 * week + .5 * answers.nextGaussian()),
                            null));
        }
        if (day >= rmdqDue) {
            rmdqDue = day + 7 * RMDQ_WEEKS;
            int count = Math.clamp(Math.round(2.3 * week + answers.nextGaussian()), 0, HARD.size() - 1);
            List<Integer> ticked = new ArrayList<>(HARD.subList(0, count));
            if (count > 2 && answers.nextBoolean()) {
                ticked.set(answers.nextInt(count), HARD.get(count));
            }
            record(
                    day,
                    0,
                    When.on(date, LocalTime.of(19, 20)),
                    Facts.Questionnaire.rmdq(ticked, day == 0 ? texts.say("sample.stairs") : null));
        }
    }

    /** Two slips put right and one entry taken back, some days after they were made. */
    private void mend() {
        List<Dated> scores = recorded(Facts.PainScore.class);
        List<Dated> sessions = recorded(Facts.Session.class);
        Dated tapped = scores.get(scores.size() / 3);
        Facts.PainScore score = (Facts.PainScore) facts(tapped);
        correct(
                tapped,
                2,
                new Facts.PainScore(
                        score.score() == 0 ? 1 : score.score() - 1, score.kind(), score.site(), score.note()));
        Dated slip = sessions.get(sessions.size() / 2);
        Facts.Session s = (Facts.Session) facts(slip);
        correct(
                slip,
                1,
                new Facts.Session(
                        s.name(),
                        s.fulfils(),
                        s.extra(),
                        s.focusAreas(),
                        12,
                        s.effort(),
                        s.done(),
                        s.stopReason(),
                        s.painBefore(),
                        s.painAfter(),
                        s.exercises(),
                        texts.say("sample.twelve")));
        Dated twice = recorded(Facts.Habits.class).get(40);
        happens(later(at(twice), 2), new Retract(id(twice), PERSON, null, texts.say("sample.wrong-day")));
    }

    private void correct(Dated slip, int days, Facts facts) {
        happens(later(at(slip), days), new Correct(id(slip), PERSON, null, When.UNSAID, facts));
    }

    private List<Dated> recorded(Class<? extends Facts> kind) {
        return happenings.stream()
                .filter(d -> d.command() instanceof RecordEntry r && kind.isInstance(r.facts()))
                .toList();
    }

    private static Facts facts(Dated recorded) {
        return ((RecordEntry) recorded.command()).facts();
    }

    private static EntryId id(Dated recorded) {
        return ((RecordEntry) recorded.command()).id();
    }

    private static Instant at(Dated happening) {
        return Objects.requireNonNull(happening.at());
    }

    private void record(int day, int delay, When when, Facts facts) {
        if (SILENT.contains(day)) {
            return;
        }
        int number = keys.merge(facts.getClass().getSimpleName(), 1, Integer::sum);
        String key = "sample-" + facts.getClass().getSimpleName() + "-" + number;
        happens(
                later(at(start.plusDays(day), EVENING).plusSeconds(5400), delay),
                new RecordEntry(EntryId.of(PERSON, key), PERSON, when, facts));
    }

    private void happens(Instant at, Command command) {
        happenings.add(new Dated(at, command));
    }

    private double pain(int day) {
        noise = .45 * noise + .75 * random.nextGaussian();
        double flare = flaring(day) ? 2.6 * (1 - (double) (day - FLARE_FROM) / (FLARE_TO + 4 - FLARE_FROM)) : 0;
        double slack = .8 * (.9 - KEPT[day / 7]);
        return Math.clamp(1.9 + 4.3 * Math.exp(-day / 80.0) + flare + slack + noise, 0, 10);
    }

    private static boolean flaring(int day) {
        return day >= FLARE_FROM && day <= FLARE_TO;
    }

    private WeeklyPlan newPlan() {
        List<WeeklyPlan.Line> sessions = new ArrayList<>(template.sessions());
        sessions.add(new WeeklyPlan.Line(
                DayOfWeek.WEDNESDAY, texts.say("sample.core"), List.of(FocusArea.CORE, FocusArea.HIP_HINGE), 20));
        return new WeeklyPlan(sessions, template.dailyPractice());
    }

    private static int rated(double pain) {
        return Math.clamp(Math.round(pain), 0, 10);
    }

    private static BigDecimal hours(double hours) {
        BigDecimal halves = BigDecimal.valueOf(Math.clamp(hours, 0, 16) * 2).setScale(0, RoundingMode.HALF_UP);
        return new BigDecimal(
                halves.divide(BigDecimal.valueOf(2)).stripTrailingZeros().toPlainString());
    }

    /** Nothing is recorded after now. */
    private Instant later(Instant at, int days) {
        Instant later = at.plusSeconds(86_400L * days);
        return later.isAfter(now) ? now : later;
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }
}
