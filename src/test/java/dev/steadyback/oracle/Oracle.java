package dev.steadyback.oracle;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Facts.Site;
import dev.steadyback.oracle.Week.Planned;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.WeeklyPlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the product should answer, by the rules of days, adherence, streak and pain, read plainly and worked out anew for each question. Nothing here is fast,
 * and nothing here comes from the product but the words of what was entered.
 */
final class Oracle {
    /** The whole matrices of more scores take too long. */
    private static final int MOST_SCORES_OF_A_SLOPE = 20;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Known known;
    private final LocalDate today;
    private final Map<LocalDate, Week> weeks = new HashMap<>();
    private final Site shown;

    private Oracle(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
        this.shown = shownSite();
    }

    /** The answers at a moment, from what was told by then. */
    static Oracle at(PersonId person, List<Deed> deeds, Instant moment) {
        Known known = Known.at(person, deeds, moment);
        return new Oracle(known, known.today(moment));
    }

    LocalDate today() {
        return today;
    }

    LocalDate start() {
        return known.start();
    }

    Known known() {
        return known;
    }

    private Week week(LocalDate date) {
        return weeks.computeIfAbsent(Known.monday(date), m -> Week.of(known, m, today));
    }

    private List<LocalDate> dates(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    // Days

    List<Map<String, @Nullable Object>> days(LocalDate from, LocalDate to) {
        return dates(from, to).stream().map(this::day).toList();
    }

    private Map<String, @Nullable Object> day(LocalDate date) {
        List<Planned> planned = week(date).planned(date, date);
        Map<String, @Nullable Object> day = new LinkedHashMap<>();
        day.put("date", date);
        day.put("state", Week.state(planned));
        day.put("due", planned.stream().map(Oracle::due).toList());
        day.put("sessions", entries(date, Facts.Session.class));
        day.put("pain", pain(shown, date).map(BigDecimal::doubleValue).orElse(null));
        day.put("scores", entries(date, Facts.PainScore.class));
        day.put("habits", entries(date, Facts.Habits.class));
        day.put("reliefs", entries(date, Facts.Relief.class));
        day.put("flares", entries(date, Facts.Flare.class));
        day.put("paused", known.paused(date));
        day.put("flare", known.inFlare(date));
        day.put("relief", !entries(date, Facts.Relief.class).isEmpty());
        List<Map<String, @Nullable Object>> questionnaires = entries(date, Facts.Questionnaire.class);
        if (!questionnaires.isEmpty()) {
            day.put("questionnaires", questionnaires);
        }
        return day;
    }

    private static Map<String, @Nullable Object> due(Planned planned) {
        Map<String, @Nullable Object> due = new LinkedHashMap<>();
        due.put("name", planned.line.name());
        due.put("state", planned.state());
        due.put("minutes", planned.minutes());
        due.put("credit", planned.credit());
        due.put("moved", planned.doneBy != null && !planned.doneBy.date().equals(planned.date));
        due.put("doneOn", planned.doneBy == null ? null : planned.doneBy.date());
        due.put("session", planned.doneBy == null ? null : planned.doneBy.id().value());
        return due;
    }

    private List<Map<String, @Nullable Object>> entries(LocalDate date, Class<? extends Facts> kind) {
        return known.entries(kind).stream()
                .filter(s -> s.date().equals(date))
                .map(EntryTree::of)
                .toList();
    }

    // Adherence

    Map<String, @Nullable Object> adherence(LocalDate from, LocalDate to) {
        List<Planned> planned = new ArrayList<>();
        int extras = 0;
        List<Map<String, @Nullable Object>> shown = new ArrayList<>();
        for (LocalDate monday = Known.monday(from); !monday.isAfter(to); monday = monday.plusDays(7)) {
            Week week = week(monday);
            List<Planned> part = week.planned(from, to);
            planned.addAll(part);
            extras += week.extras(from, to).size();
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("week", iso(monday));
            line.put("monday", monday);
            count(line, part);
            line.put("extras", week.extras(from, to).size());
            line.put("excused", of(part, DayState.EXCUSED));
            line.put("notYetDue", of(part, DayState.NOT_YET_DUE));
            line.put("overdone", week.overdone());
            shown.add(line);
        }
        Map<String, @Nullable Object> adherence = new LinkedHashMap<>();
        adherence.put("from", from);
        adherence.put("to", to);
        count(adherence, planned);
        adherence.put("band", band(planned));
        adherence.put("extras", extras);
        adherence.put("streakSessions", streakSessions());
        adherence.put("streakWeeks", streakWeeks());
        adherence.put("weeks", shown);
        List<Map<String, @Nullable Object>> areas = new ArrayList<>();
        for (FocusArea area : FocusArea.values()) {
            List<Planned> ofArea =
                    planned.stream().filter(p -> p.line.focus().contains(area)).toList();
            if (!ofArea.isEmpty()) {
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("area", area);
                count(line, ofArea);
                areas.add(line);
            }
        }
        adherence.put("focusAreas", areas);
        adherence.put("dailyPractice", practice(from, to));
        return adherence;
    }

    private static int of(List<Planned> planned, DayState state) {
        return (int) planned.stream().filter(p -> p.state() == state).count();
    }

    private static void count(Map<String, @Nullable Object> line, List<Planned> planned) {
        line.put("due", dueOf(planned));
        line.put("credited", creditOf(planned));
        line.put("percent", dueOf(planned) == 0 ? null : percent(creditOf(planned), dueOf(planned)));
    }

    private static int dueOf(List<Planned> planned) {
        return (int) planned.stream().filter(Planned::counts).count();
    }

    private static double creditOf(List<Planned> planned) {
        return planned.stream().mapToDouble(Planned::credit).sum();
    }

    /** Never over a border: 100 only for all, 0 only for none, 80 and 50 only where they are reached. */
    static int percent(double part, int whole) {
        double exact = 100 * part / whole;
        int rounded = BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .intValueExact();
        for (int border : new int[] {100, 80, 50}) {
            if (rounded == border && exact < border) {
                return border - 1;
            }
        }
        return rounded == 0 && part > 0 ? 1 : rounded;
    }

    private static @Nullable String band(List<Planned> planned) {
        if (dueOf(planned) == 0) {
            return null;
        }
        double exact = creditOf(planned) / dueOf(planned);
        return exact >= 0.8 ? "MET" : exact >= 0.5 ? "PARTLY" : "LOW";
    }

    static String iso(LocalDate date) {
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return date.get(IsoFields.WEEK_BASED_YEAR) + "-W" + (week < 10 ? "0" : "") + week;
    }

    /** Back from the last day of this week: sessions that were kept, until one was missed. */
    private int streakSessions() {
        int kept = 0;
        LocalDate date = Known.monday(today).plusDays(6);
        for (; !date.isBefore(start()); date = date.minusDays(1)) {
            List<Planned> planned = week(date).planned(date, date);
            if (of(planned, DayState.MISSED) > 0) {
                return kept;
            }
            kept += of(planned, DayState.DONE) + of(planned, DayState.PARTLY);
        }
        return kept;
    }

    /** Back from this week: weeks with a session kept and none missed; one that may still fail does not count yet. */
    private int streakWeeks() {
        int kept = 0;
        for (LocalDate monday = Known.monday(today);
                !monday.plusDays(6).isBefore(start());
                monday = monday.minusDays(7)) {
            List<Planned> planned = week(monday).planned();
            if (of(planned, DayState.MISSED) > 0) {
                return kept;
            }
            boolean mayFail = of(planned, DayState.NOT_YET_DUE) > 0;
            boolean some = of(planned, DayState.DONE) + of(planned, DayState.PARTLY) > 0;
            kept += some && !mayFail ? 1 : 0;
        }
        return kept;
    }

    private Map<String, Object> practice(LocalDate from, LocalDate to) {
        int due = 0;
        int done = 0;
        for (LocalDate date : dates(from, to)) {
            for (WeeklyPlan.Practice practice : known.plan(date).dailyPractice()) {
                boolean did = known.entries(Facts.Session.class).stream()
                        .anyMatch(s -> s.date().equals(date)
                                && Week.isPractice(known, s)
                                && Week.isCalled(
                                        known.plan(date), practice, s.session().name()));
                if (!known.paused(date) && (date.isBefore(today) || did)) {
                    due++;
                    done += did ? 1 : 0;
                }
            }
        }
        return Map.of("due", due, "done", done);
    }

    // Pain

    private Site shownSite() {
        Site most = Site.LOW_BACK;
        long scores = 0;
        for (Site site : Site.values()) {
            long of = known.entries(Facts.PainScore.class).stream()
                    .filter(s -> s.score().site() == site && !s.date().isAfter(today))
                    .count();
            if (site == Site.LOW_BACK && of > 0) {
                return site;
            }
            if (of > scores) {
                most = site;
                scores = of;
            }
        }
        return most;
    }

    /** The daily value of a site: the mean of the averages if there are any, otherwise of the moments. */
    private Optional<BigDecimal> pain(Site site, LocalDate date) {
        for (PainKind kind : List.of(PainKind.AVERAGE_24H, PainKind.NOW)) {
            List<Integer> scores = known.entries(Facts.PainScore.class).stream()
                    .filter(s -> s.date().equals(date)
                            && s.score().site() == site
                            && s.score().kind() == kind)
                    .map(s -> s.score().score())
                    .toList();
            if (!scores.isEmpty()) {
                int sum = scores.stream().mapToInt(Integer::intValue).sum();
                return Optional.of(
                        BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal twoDecimals(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    /** Days whose values are averaged. */
    private record Window(LocalDate from, LocalDate to, int scoredDays, BigDecimal mean) {
        Map<String, Object> tree() {
            return Map.of("from", from, "to", to, "scoredDays", scoredDays);
        }
    }

    private @Nullable Window window(Map<LocalDate, BigDecimal> values, LocalDate from, LocalDate to) {
        List<BigDecimal> scored = dates(from, to).stream()
                .filter(values::containsKey)
                .map(values::get)
                .toList();
        if (scored.size() < 5) {
            return null;
        }
        BigDecimal sum = scored.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(scored.size()), 9, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.HALF_UP);
        return new Window(from, to, scored.size(), mean);
    }

    Map<String, @Nullable Object> trend(LocalDate from, LocalDate to, @Nullable Site asked) {
        Site site = asked == null ? shown : asked;
        Map<LocalDate, BigDecimal> values = new LinkedHashMap<>();
        for (LocalDate date : dates(start(), today)) {
            pain(site, date).ifPresent(v -> values.put(date, v));
        }
        Map<String, @Nullable Object> trend = new LinkedHashMap<>();
        trend.put("from", from);
        trend.put("to", to);
        trend.put("site", site);
        trend.put("days", trendDays(values, from, to));
        compare(trend, values, to);
        trend.put("slopePerWeek", slope(values, from, to));
        int scored = (int) dates(from, to).stream().filter(values::containsKey).count();
        int days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        Map<String, @Nullable Object> coverage = new LinkedHashMap<>();
        coverage.put("scoredDays", scored);
        coverage.put("days", days);
        coverage.put("percent", share(scored, days));
        trend.put("coverage", coverage);
        trend.put("sessionPain", sessionPain(from, to));
        return trend;
    }

    /** A share without bands: 100 only for all, 0 only for none. */
    private static int share(int part, int whole) {
        int rounded = BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .intValueExact();
        return rounded == 100 && part < whole ? 99 : rounded == 0 && part > 0 ? 1 : rounded;
    }

    private List<Map<String, @Nullable Object>> trendDays(
            Map<LocalDate, BigDecimal> values, LocalDate from, LocalDate to) {
        double[] record = dates(start(), today).stream()
                .mapToDouble(d -> values.containsKey(d) ? values.get(d).doubleValue() : Double.NaN)
                .toArray();
        Smoothing.Band[] levels = Smoothing.of(record);
        boolean[] drawn = Smoothing.drawn(record);
        List<Map<String, @Nullable Object>> days = new ArrayList<>();
        for (LocalDate date : dates(from, to)) {
            int t = (int) ChronoUnit.DAYS.between(start(), date);
            Map<String, @Nullable Object> day = new LinkedHashMap<>();
            BigDecimal value = values.get(date);
            day.put("date", date);
            day.put("value", value == null ? null : twoDecimals(value));
            Smoothing.Band band = levels != null && drawn[t] ? levels[t] : null;
            day.put("level", band == null ? null : band.level());
            day.put("low", band == null ? null : band.low());
            day.put("high", band == null ? null : band.high());
            days.add(day);
        }
        return days;
    }

    private void compare(Map<String, @Nullable Object> trend, Map<LocalDate, BigDecimal> values, LocalDate to) {
        Window baseline = null;
        LocalDate first =
                values.keySet().stream().min(Comparator.naturalOrder()).orElse(null);
        for (int days = 7; days <= 28 && baseline == null && first != null; days++) {
            LocalDate last = first.plusDays(days - 1);
            baseline = last.isAfter(today) ? null : window(values, first, last);
        }
        Window current = null;
        for (int days = 7; days <= 28 && current == null; days++) {
            LocalDate begin = to.minusDays(days - 1);
            current = begin.isBefore(start()) ? null : window(values, begin, to);
        }
        String missing = first == null
                ? "NO_SCORES"
                : baseline == null
                        ? "BASELINE_TOO_SHORT"
                        : current == null
                                ? "TOO_FEW_RECENT_SCORES"
                                : !current.from().isAfter(baseline.to()) ? "WINDOWS_OVERLAP" : null;
        BigDecimal change = (missing == null && current != null && baseline != null)
                ? current.mean().subtract(baseline.mean())
                : null;
        trend.put("baseline", baseline == null ? null : baseline.mean());
        trend.put("current", current == null ? null : current.mean());
        trend.put("change", change);
        trend.put(
                "changePercent", (change == null || baseline == null) ? null : changePercent(change, baseline.mean()));
        trend.put("important", (change == null || baseline == null) ? null : important(change, baseline.mean()));
        trend.put("baselineWindow", baseline == null ? null : baseline.tree());
        trend.put("currentWindow", current == null ? null : current.tree());
        trend.put(
                "baselineInFlare",
                baseline != null
                        && dates(baseline.from(), baseline.to()).stream().anyMatch(known::inFlare));
        trend.put("missing", missing == null ? null : Tree.ANYTHING);
        trend.put("missingCode", missing);
    }

    private static boolean important(BigDecimal change, BigDecimal baseline) {
        return baseline.signum() > 0
                && change.abs().compareTo(BigDecimal.TWO) >= 0
                && change.abs().multiply(HUNDRED).compareTo(baseline.multiply(BigDecimal.valueOf(30))) >= 0;
    }

    private static @Nullable Integer changePercent(BigDecimal change, BigDecimal baseline) {
        if (baseline.signum() == 0) {
            return null;
        }
        BigDecimal exact = change.multiply(HUNDRED).divide(baseline, MathContext.DECIMAL128);
        int rounded = exact.setScale(0, RoundingMode.HALF_UP).intValueExact();
        boolean reads30ButIsNot = Math.abs(rounded) == 30 && exact.abs().compareTo(BigDecimal.valueOf(30)) < 0;
        return reads30ButIsNot ? Integer.valueOf(rounded > 0 ? 29 : -29) : Integer.valueOf(rounded);
    }

    private @Nullable Object slope(Map<LocalDate, BigDecimal> values, LocalDate from, LocalDate to) {
        double[] period = dates(from, to).stream()
                .mapToDouble(d -> values.containsKey(d) ? values.get(d).doubleValue() : Double.NaN)
                .toArray();
        if (Arrays.stream(period).filter(v -> !Double.isNaN(v)).count() > MOST_SCORES_OF_A_SLOPE) {
            return Tree.ANYTHING;
        }
        Slope slope = Slope.of(period);
        if (slope == null) {
            return null;
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("mean", slope.mean());
        tree.put("low", slope.low());
        tree.put("high", slope.high());
        return tree;
    }

    private List<Map<String, @Nullable Object>> sessionPain(LocalDate from, LocalDate to) {
        List<Map<String, @Nullable Object>> pains = new ArrayList<>();
        for (Said said : known.entries(Facts.Session.class)) {
            Facts.Session session = said.session();
            if (!said.date().isBefore(from)
                    && !said.date().isAfter(to)
                    && (session.painBefore() != null || session.painAfter() != null)) {
                Map<String, @Nullable Object> pain = new LinkedHashMap<>();
                pain.put("date", said.date());
                pain.put("session", session.name());
                pain.put("before", session.painBefore());
                pain.put("after", session.painAfter());
                pains.add(pain);
            }
        }
        return pains;
    }

    // Review

    /** The days as the review should take them, from the first day to yesterday. */
    List<Map<String, @Nullable Object>> reviewDays() {
        TreeSet<LocalDate> written = new TreeSet<>();
        known.entries().forEach(s -> written.add(s.date()));
        Map<LocalDate, Integer> done = new HashMap<>();
        for (LocalDate monday = Known.monday(start()); !monday.isAfter(today); monday = monday.plusDays(7)) {
            for (Planned p : week(monday).planned()) {
                if (p.doneBy != null) {
                    done.merge(p.doneBy.date(), 1, Integer::sum);
                }
            }
        }
        List<Map<String, @Nullable Object>> days = new ArrayList<>();
        for (LocalDate date = start(); date.isBefore(today); date = date.plusDays(1)) {
            List<Planned> planned = week(date).planned(date, date).stream()
                    .filter(p -> !p.excused)
                    .toList();
            int kept = (int) planned.stream().filter(p -> p.doneBy != null).count();
            boolean silent = written.subSet(date, true, date.plusDays(2), true).isEmpty();
            Map<String, @Nullable Object> day = new LinkedHashMap<>();
            day.put("date", date);
            day.put(
                    "pain",
                    pain(shown, date).<Object>map(BigDecimal::doubleValue).orElse("NaN"));
            day.put("done", done.getOrDefault(date, 0));
            day.put("planned", planned.size());
            day.put("kept", kept);
            day.put("unknown", silent ? planned.size() - kept : 0);
            day.put("paused", known.paused(date));
            days.add(day);
        }
        return days;
    }
}
