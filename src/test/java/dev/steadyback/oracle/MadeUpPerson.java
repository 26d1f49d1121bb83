package dev.steadyback.oracle;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.diary.Period;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Facts.Site;
import dev.steadyback.entry.When;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Ids;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.WeeklyPlan;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person by a seed: what they told the product, in order of time, and some moments at which somebody looks. Everything that makes rules hard is in
 * it: plans that change, also back-dated, pauses, entries of days ago, corrections, entries taken back and put back, nights, zones, sessions on other days, names
 * written otherwise.
 *
 * @param moments the last one is after all that was told
 */
record MadeUpPerson(long seed, PersonId id, List<Deed> deeds, List<Instant> moments) {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Los_Angeles",
            "America/St_Johns",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Adelaide",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "Pacific/Chatham",
            "Pacific/Kiritimati",
            "UTC");

    /** Days around which something is special: clocks change, years of 53 weeks end, a leap day. */
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2025, 2, 20),
            LocalDate.of(2025, 3, 16),
            LocalDate.of(2025, 9, 1),
            LocalDate.of(2025, 10, 10),
            LocalDate.of(2020, 12, 8),
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2024, 12, 9));

    private static final List<String> NAMES = List.of(
            "15-minute glutes",
            "Hip mobility",
            "R\u00fccken kr\u00e4ftigen",
            "\u00c9tirements doux",
            "Upper body",
            "Bridge");

    static MadeUpPerson of(long seed) {
        return new Maker(seed).make();
    }

    /** The whole time up to a moment, and some parts of it. */
    static List<Period> periods(LocalDate start, LocalDate today, SplittableRandom random, int count) {
        List<Period> periods = new ArrayList<>();
        int days = (int) ChronoUnit.DAYS.between(start, today) + 1;
        if (days > 0) {
            periods.add(new Period(start, today, today));
            for (int i = 1; i < count; i++) {
                int first = random.nextInt(days);
                int last = random.nextInt(first, days);
                periods.add(new Period(start.plusDays(first), start.plusDays(last), today));
            }
        }
        return periods;
    }

    /** The same person under the identifier that the product gave. */
    MadeUpPerson named(PersonId registered) {
        return new MadeUpPerson(seed, registered, deeds, moments);
    }

    PersonNow at(Instant moment) {
        return new PersonNow(this, moment);
    }

    /** Somebody looks at a person's diary at a moment. */
    record PersonNow(MadeUpPerson person, Instant moment) {
        Oracle oracle() {
            return Oracle.at(person.id(), person.deeds(), moment);
        }

        /** Null at the last moment: all that is known. */
        @Nullable
        Instant asOf() {
            return moment.equals(person.moments().getLast()) ? null : moment;
        }

        @Override
        public String toString() {
            return "person " + person.seed() + " at " + moment;
        }
    }

    private static final class Maker {
        private final long seed;
        private final SplittableRandom random;
        private final PersonId id;
        private final List<Deed> wanted = new ArrayList<>();
        private final ZoneId zone;
        private final LocalTime dayStart;
        private final LocalDate start;
        private final int days;
        private final List<String> names;
        private final Site site;
        private final List<WeeklyPlan> plans = new ArrayList<>();
        private final double keen;
        private int keys;

        Maker(long seed) {
            this.seed = seed;
            random = new SplittableRandom(seed);
            id = new PersonId("per_" + Ids.derived("made up", Long.toString(seed)));
            zone = ZoneId.of(one(ZONES));
            dayStart = chance(0.4) ? LocalTime.MIDNIGHT : LocalTime.of(random.nextInt(0, 7), one(List.of(0, 0, 30)));
            start = one(STARTS).plusDays(random.nextInt(14));
            days = chance(0.1) ? random.nextInt(1, 9) : chance(0.15) ? random.nextInt(90, 170) : random.nextInt(9, 75);
            int first = random.nextInt(NAMES.size());
            names = IntStream.range(0, random.nextInt(2, 5))
                    .mapToObj(i -> NAMES.get((first + i) % NAMES.size()))
                    .toList();
            site = chance(0.7) ? Site.LOW_BACK : one(List.of(Site.values()));
            keen = random.nextDouble(0.3, 1);
        }

        private boolean chance(double p) {
            return random.nextDouble() < p;
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private @Nullable Integer maybe(double p, int least, int most) {
            return chance(p) ? random.nextInt(least, most + 1) : null;
        }

        /** An instant on a day as it is lived here, to the second. */
        private Instant during(LocalDate day) {
            int second = random.nextInt(24 * 3600);
            return ZonedDateTime.of(day, dayStart, zone).toInstant().plusSeconds(second);
        }

        private String key() {
            return "key-" + keys++;
        }

        MadeUpPerson make() {
            WeeklyPlan plan = plan();
            plans.add(plan);
            Instant begun =
                    ZonedDateTime.of(start, dayStart, zone).toInstant().minusSeconds(chance(0.5) ? 3600 : 86_400);
            wanted.add(new Deed.Start(begun, start, zone, dayStart, plan));
            for (int i = 0; i < days; i++) {
                live(start.plusDays(i));
            }
            wanted.sort(Comparator.comparing(Deed::at));
            Instant end = ZonedDateTime.of(start.plusDays(days - 1), dayStart, zone)
                    .toInstant()
                    .plusSeconds(random.nextInt(24 * 3600));
            List<Deed> deeds = new ArrayList<>();
            Known known = new Known(id);
            Instant last = Instant.EPOCH;
            for (Deed deed : wanted) {
                if (!deed.at().isAfter(end) && deed.at().isAfter(last) && known.takes(deed)) {
                    known.hear(deed);
                    deeds.add(deed);
                    last = deed.at();
                }
            }
            List<Instant> moments = new ArrayList<>();
            if (days > 7) {
                Instant earlier = during(start.plusDays(random.nextInt(2, days - 1)));
                if (earlier.isBefore(end)) {
                    moments.add(earlier);
                }
            }
            moments.add(end);
            return new MadeUpPerson(seed, id, deeds, moments);
        }

        private WeeklyPlan plan() {
            List<WeeklyPlan.Line> lines = new ArrayList<>();
            for (int i = random.nextInt(0, 7); i > 0; i--) {
                DayOfWeek weekday = one(List.of(DayOfWeek.values()));
                String name = one(names);
                lines.add(new WeeklyPlan.Line(weekday, written(name), areas(), maybe(0.7, 5, 60)));
                if (chance(0.15)) {
                    lines.add(new WeeklyPlan.Line(weekday, lines.getLast().name(), areas(), maybe(0.5, 5, 60)));
                }
            }
            List<WeeklyPlan.Practice> practices = new ArrayList<>();
            if (chance(0.5)) {
                practices.add(new WeeklyPlan.Practice("Hip-hinge drill"));
            }
            if (chance(0.2)) {
                practices.add(new WeeklyPlan.Practice("B\u00e4r stretch"));
            }
            return new WeeklyPlan(lines, practices);
        }

        /** The same with other names for some of it, which may be those of others. */
        private WeeklyPlan renamed(WeeklyPlan plan) {
            return new WeeklyPlan(
                    plan.sessions().stream()
                            .map(l -> chance(0.5)
                                    ? l
                                    : new WeeklyPlan.Line(
                                            l.weekday(),
                                            written(chance(0.5) ? one(names) : l.name() + " at home"),
                                            l.focus(),
                                            l.minutes(),
                                            List.of(written(l.name()))))
                            .toList(),
                    plan.dailyPractice().stream()
                            .map(p -> chance(0.5)
                                    ? p
                                    : new WeeklyPlan.Practice(written(p.name() + " at home"), List.of(p.name())))
                            .toList());
        }

        private List<FocusArea> areas() {
            List<FocusArea> all = List.of(FocusArea.values());
            return random.ints(random.nextInt(3), 0, all.size())
                    .distinct()
                    .mapToObj(all::get)
                    .toList();
        }

        /** A name as somebody might write it. */
        private String written(String name) {
            return switch (random.nextInt(8)) {
                case 0 -> name.toUpperCase(Locale.ROOT);
                case 1 -> name.toLowerCase(Locale.ROOT);
                case 2 -> Normalizer.normalize(name, Normalizer.Form.NFD);
                case 3 -> name.replace(' ', '\u00a0');
                case 4 -> name.replace(" ", "  ");
                default -> name;
            };
        }

        private void live(LocalDate day) {
            WeeklyPlan plan = plans.getLast();
            for (WeeklyPlan.Line line : plan.sessions()) {
                if (line.weekday() == day.getDayOfWeek() && chance(keen)) {
                    LocalDate on = chance(0.2) ? day.plusDays(random.nextInt(-4, 5)) : day;
                    log(on, session(written(line.name()), on, day));
                }
            }
            for (WeeklyPlan.Practice practice : plan.dailyPractice()) {
                if (chance(0.5)) {
                    log(day, session(written(practice.name()), day, day));
                }
            }
            if (chance(0.12)) {
                log(day, session(written(one(names)), day, day));
            }
            if (chance(0.05)) {
                log(day, session(one(List.of("Swim", "Hip-hinge drill", "Walk")), day, day));
            }
            if (chance(0.7)) {
                for (int i = one(List.of(1, 1, 1, 2, 3)); i > 0; i--) {
                    log(day, score());
                }
            }
            if (chance(0.05)) {
                log(
                        day,
                        new Facts.Relief(
                                one(List.of(Facts.ReliefType.values())), chance(0.5) ? "Heat pad" : null, null));
            }
            if (chance(0.05)) {
                log(
                        day,
                        new Facts.Habits(
                                BigDecimal.valueOf(random.nextInt(1, 30), 1),
                                null,
                                maybe(0.5, 0, 90),
                                null,
                                null,
                                null));
            }
            if (chance(0.03)) {
                log(day, new Facts.Flare(chance(0.7) ? day.plusDays(random.nextInt(0, 9)) : null, null));
            }
            if (chance(0.03)) {
                log(
                        day,
                        chance(0.5)
                                ? Facts.Questionnaire.peg(
                                        random.nextInt(11), random.nextInt(11), random.nextInt(11), null)
                                : Facts.Questionnaire.rmdq(
                                        random.ints(random.nextInt(9), 1, 25)
                                                .boxed()
                                                .toList(),
                                        null));
            }
            if (chance(0.03)) {
                WeeklyPlan next = chance(0.5) ? renamed(plans.getLast()) : plan();
                plans.add(next);
                wanted.add(new Deed.ChangePlan(during(day), day.plusDays(random.nextInt(-20, 8)), next));
            }
            if (chance(0.03)) {
                pause(day);
            }
            if (chance(0.01)) {
                wanted.add(
                        new Deed.ChangeDays(during(day), ZoneId.of(one(ZONES)), LocalTime.of(random.nextInt(0, 7), 0)));
            }
        }

        private void pause(LocalDate day) {
            String key = key();
            LocalDate from = day.plusDays(random.nextInt(-4, 4));
            wanted.add(
                    new Deed.Pause(during(day), key, from, chance(0.7) ? from.plusDays(random.nextInt(0, 16)) : null));
            if (chance(0.6)) {
                wanted.add(new Deed.Resume(
                        during(day.plusDays(random.nextInt(1, 12))), key, from.plusDays(random.nextInt(0, 12))));
            }
            if (chance(0.15)) {
                wanted.add(new Deed.TakePauseBack(during(day.plusDays(random.nextInt(1, 9))), key));
            }
        }

        private Facts score() {
            Site where = chance(0.85) ? site : one(List.of(Site.values()));
            PainKind kind = chance(0.75) ? PainKind.NOW : one(List.of(PainKind.values()));
            return new Facts.PainScore(random.nextInt(0, 11), kind, where, null);
        }

        private Facts.Session session(String name, LocalDate on, LocalDate plannedFor) {
            boolean extra = chance(0.04);
            LocalDate fulfils = null;
            if (!extra && chance(0.15)) {
                fulfils = chance(0.6) ? plannedFor : Known.monday(on).plusDays(random.nextInt(7));
            }
            Completion done = chance(0.75) ? Completion.FULL : one(List.of(Completion.PARTLY, Completion.STOPPED));
            return new Facts.Session(
                    name,
                    fulfils,
                    extra,
                    areas(),
                    maybe(0.7, 5, 90),
                    maybe(0.3, 0, 10),
                    done,
                    done == Completion.STOPPED && chance(0.7) ? one(List.of(Facts.StopReason.values())) : null,
                    maybe(0.2, 0, 10),
                    maybe(0.2, 0, 10),
                    List.of(),
                    null);
        }

        /** Told on the day or some days later, with the time, the day alone, or as something of now; changed again at times. */
        private void log(LocalDate day, Facts facts) {
            String key = key();
            Instant lived = during(day);
            Instant told = lived;
            When when = When.UNSAID;
            if (chance(0.25)) {
                told = during(day.plusDays(chance(0.8) ? random.nextInt(1, 4) : random.nextInt(4, 40)));
                when = when(day, lived);
            } else if (chance(0.7)) {
                told = lived.plusSeconds(random.nextInt(1, 7200));
                when = when(day, lived);
            }
            wanted.add(new Deed.Log(told, key, when, facts));
            while (chance(0.15)) {
                told = told.plusSeconds(chance(0.5) ? random.nextInt(1, 5000) : random.nextInt(5000, 900_000));
                wanted.add(
                        switch (random.nextInt(5)) {
                            case 0, 1 -> new Deed.Correct(told, key, When.UNSAID, other(facts, day));
                            case 2 -> {
                                LocalDate moved = day.plusDays(random.nextInt(-9, 3));
                                yield new Deed.Correct(told, key, when(moved, during(moved)), facts);
                            }
                            case 3 -> new Deed.TakeBack(told, key);
                            default -> new Deed.PutBack(told, key);
                        });
                if (wanted.getLast() instanceof Deed.TakeBack && chance(0.5)) {
                    told = told.plusSeconds(random.nextInt(1, 200_000));
                    wanted.add(new Deed.PutBack(told, key));
                }
            }
        }

        private When when(LocalDate day, Instant lived) {
            ZoneId away = chance(0.05) ? ZoneId.of(one(ZONES)) : null;
            ZonedDateTime wallClock = lived.atZone(away == null ? zone : away);
            return switch (random.nextInt(3)) {
                case 0 -> new When(day, null, null, away);
                case 1 -> new When(wallClock.toLocalDate(), wallClock.toLocalTime(), null, away);
                default -> new When(null, null, OffsetDateTime.ofInstant(lived, wallClock.getOffset()), away);
            };
        }

        private Facts other(Facts facts, LocalDate day) {
            return switch (facts) {
                case Facts.Session s -> session(s.name(), day, day);
                case Facts.PainScore s -> score();
                default -> facts;
            };
        }
    }
}
