package dev.steadyback.pages;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.Band;
import dev.steadyback.analytics.Completion;
import dev.steadyback.analytics.DayState;
import dev.steadyback.analytics.PainKind;
import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.language.Texts;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the pages say things. Templates know it as {@code words}. */
@Component("words")
public final class Words {
    private static final ReviewWords REVIEW = new ReviewWords(Texts.in(Locale.UK));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String day(LocalDate date) {
        return DAY.format(date);
    }

    public String shortDay(LocalDate date) {
        return SHORT_DAY.format(date).replace("Sept", "Sep");
    }

    public String date(LocalDate date) {
        return DATE.format(date).replace("Sept", "Sep");
    }

    public String weekday(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** A count with its noun, such as «1 session» or «5 sessions». */
    public String count(int count, String one, String many) {
        return count == 1 ? "1 " + one : count + " " + many;
    }

    /** A number without decimals it does not need, such as 3 or 3.5. */
    public String number(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    /** A difference with its sign, such as −2.1 or +0.4. */
    public String signed(Number number) {
        double value = number.doubleValue();
        return (value < 0 ? "−" : value > 0 ? "+" : "") + (value < 0 ? number(-value) : number(number));
    }

    public String of(FocusArea area) {
        return switch (area) {
            case GLUTES_HAMSTRINGS -> "Glutes and hamstrings";
            case HIP_MOBILITY -> "Hip mobility";
            case UPPER_BACK -> "Upper back";
            case HIP_HINGE -> "Hip hinge";
            case CORE -> "Core";
            case LOW_BACK -> "Low back";
        };
    }

    public String of(SuspectedCause cause) {
        return switch (cause) {
            case POOR_POSTURE -> "Poor posture";
            case INACTIVE_GLUTES -> "Inactive glutes";
            case WEAK_CORE -> "Weak core";
            case DAILY_HABITS -> "Daily habits, such as sitting and lifting";
            case IMMOBILE_HIPS -> "Hips that do not move well";
        };
    }

    public String of(DayState state) {
        return switch (state) {
            case REST -> "rest day";
            case DONE -> "done";
            case PARTLY -> "partly done";
            case MISSED -> "missed";
            case EXCUSED -> "excused";
            case NOT_YET_DUE -> "not yet due";
        };
    }

    /** A planned session's state on the page of its day, where «not yet due» means that it is still to do. */
    public String todo(DayState state) {
        return state == DayState.NOT_YET_DUE ? "still to do" : of(state);
    }

    /** The lines of a plan from Monday to Sunday. */
    public List<WeeklyPlan.Line> byWeekday(WeeklyPlan plan) {
        return plan.sessions().stream()
                .sorted(Comparator.comparing(WeeklyPlan.Line::weekday))
                .toList();
    }

    /** A state in a word short enough for a small box. */
    public String brief(DayState state) {
        return switch (state) {
            case REST -> "rest";
            case DONE -> "done";
            case PARTLY -> "partly";
            case MISSED -> "missed";
            case EXCUSED -> "excused";
            case NOT_YET_DUE -> "to come";
        };
    }

    /** The name of the shape that stands for a state beside its word. */
    public String shape(DayState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String of(Band band) {
        return switch (band) {
            case MET -> "on plan";
            case PARTLY -> "partly on plan";
            case LOW -> "less than half of the plan; a smaller plan may fit better";
        };
    }

    public String of(Completion done) {
        return switch (done) {
            case FULL -> "done fully";
            case PARTLY -> "partly";
            case STOPPED -> "stopped early";
        };
    }

    public String of(Facts.StopReason reason) {
        return switch (reason) {
            case PAIN -> "pain";
            case FATIGUE -> "tiredness";
            case TIME -> "time";
            case OTHER -> "something else";
        };
    }

    public String of(PainKind kind) {
        return switch (kind) {
            case NOW -> "right now";
            case AVERAGE_24H -> "on average in the last 24 hours";
            case WORST_24H -> "at its worst in the last 24 hours";
        };
    }

    public String of(Facts.Site site) {
        return switch (site) {
            case LOW_BACK -> "low back";
            case UPPER_BACK -> "upper back";
            case NECK -> "neck";
            case HIP -> "hip";
            case LEG -> "leg";
            case OTHER -> "elsewhere";
        };
    }

    public String of(Facts.ReliefType type) {
        return switch (type) {
            case TABLET -> "Tablet";
            case HEAT -> "Heat";
            case COLD -> "Cold";
            case MASSAGE -> "Massage";
            case STRETCH -> "Stretch";
            case OTHER -> "Something else";
        };
    }

    /** What a score of 0, 5 or 10 means; null for those between. */
    public @Nullable String anchor(int score) {
        return switch (score) {
            case 0 -> "no pain";
            case 5 -> "moderate";
            case 10 -> "worst";
            default -> null;
        };
    }

    /** The first line of an entry in a list. */
    public String title(Facts facts) {
        return switch (facts) {
            case Facts.Session f -> f.name();
            case Facts.PainScore f -> "Pain " + f.score() + " of 10";
            case Facts.Habits f -> "Habits";
            case Facts.Relief f -> "Relief: " + (f.name() == null ? of(f.type()).toLowerCase(Locale.UK) : f.name());
            case Facts.Flare f -> "Flare-up";
        };
    }

    /** The rest of an entry in a list, without its note. */
    public String details(Moment moment, Facts facts) {
        LocalDateTime time = moment.localTime();
        Stream<@Nullable String> parts = switch (facts) {
            case Facts.Session f ->
                Stream.of(
                        of(f.done()) + (f.stopReason() == null ? "" : ", because of " + of(f.stopReason())),
                        unit(f.minutes(), "minutes"),
                        f.effort() == null ? null : "effort " + f.effort(),
                        f.painBefore() == null ? null : "pain before " + f.painBefore(),
                        f.painAfter() == null ? null : "pain after " + f.painAfter(),
                        f.extra() ? "extra" : null,
                        f.exercises().isEmpty() ? null : exercises(f.exercises()));
            case Facts.PainScore f -> Stream.of(of(f.site()), of(f.kind()));
            case Facts.Habits f ->
                Stream.of(
                        unit(f.sittingHours(), "hours sitting"),
                        unit(f.standingHours(), "hours standing"),
                        unit(f.walkingMinutes(), "minutes walked"),
                        unit(f.lifts(), "times lifted something heavy"),
                        unit(f.sleepHours(), "hours slept"));
            case Facts.Relief f -> Stream.of(of(f.type()).toLowerCase(Locale.UK));
            case Facts.Flare f -> {
                LocalDate to = f.to();
                yield Stream.of("from " + date(moment.date()) + (to == null ? ", until it ends" : " to " + date(to)));
            }
        };
        return Stream.concat(Stream.of(time == null ? null : "at " + TIME.format(time)), parts)
                .filter(p -> p != null)
                .collect(Collectors.joining(" · "));
    }

    private String exercises(List<Facts.Exercise> exercises) {
        return exercises.stream()
                .map(e -> Stream.of(
                                e.name(),
                                e.sets() != null && e.reps() != null
                                        ? e.sets() + " × " + e.reps()
                                        : unit(e.sets(), "sets"),
                                e.sets() == null ? unit(e.reps(), "repetitions") : null,
                                e.load())
                        .filter(p -> p != null)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    /** All entries of a day, in the order they are shown. */
    public List<LoggedEntry> entries(DiaryDay day) {
        return Stream.of(day.flares(), day.sessions(), day.scores(), day.reliefs(), day.habits())
                .flatMap(Collection::stream)
                .toList();
    }

    /** What a day's link in the diary says to those who hear it. */
    public String said(DiaryDay day) {
        List<String> parts = new ArrayList<>(List.of(day(day.date()), of(day.state())));
        Double pain = day.pain();
        if (pain != null) {
            parts.add("pain " + number(pain));
        }
        if (day.flare()) {
            parts.add("flare-up");
        }
        if (day.relief()) {
            parts.add("relief taken");
        }
        return String.join(", ", parts);
    }

    /** A list of words in one line. */
    public String areas(Collection<FocusArea> areas) {
        return areas.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private static @Nullable String unit(@Nullable Number number, String unit) {
        return number == null ? null : new BigDecimal(number.toString()).toPlainString() + " " + unit;
    }

    /** Causes in one line. */
    public String causes(Collection<SuspectedCause> causes) {
        return causes.stream().map(this::of).collect(Collectors.joining(" · "));
    }

    /** Days from one to another. */
    public String span(LocalDate from, LocalDate to) {
        String first =
                from.getYear() == to.getYear() ? DAY_AND_MONTH.format(from).replace("Sept", "Sep") : date(from);
        return from.equals(to) ? date(to) : first + " – " + date(to);
    }

    /** A day of the week and of the month, as short as can be, such as «Mo 9». */
    public String dayOfWeek(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK).substring(0, 2) + " "
                + date.getDayOfMonth();
    }

    /** What is special about a week. */
    public String weekNote(AdherenceView.Week week) {
        return Stream.of(
                        week.excused() == 0 ? null : week.excused() + " excused",
                        week.notYetDue() == 0 ? null : week.notYetDue() + " to come",
                        week.overdone() ? "more than 150 % of the planned minutes" : null)
                .filter(n -> n != null)
                .collect(Collectors.joining(", "));
    }

    /** A mean as it is shown, with one decimal. */
    public String fixed(BigDecimal mean) {
        return mean.toPlainString();
    }

    /** Whether the change matters to a person, and what that means. */
    public String important(PainTrendView pain) {
        BigDecimal change = pain.change();
        if (change == null || change.signum() == 0) {
            return "Pain is as it was at the start.";
        }
        return Boolean.TRUE.equals(pain.important())
                ? "This is an important change: at least 2 points and at least 30 % of the start."
                : "This is not yet an important change, which takes at least 2 points and at least 30 % of the start.";
    }

    /** The slope with its interval. */
    public String slope(PainTrendView pain) {
        PainTrendView.Slope slope = Objects.requireNonNull(pain.slopePerWeek());
        Double low = slope.low();
        Double high = slope.high();
        return "Slope over this period: " + signed(slope.mean()) + " points a week"
                + (low == null || high == null ? "" : " (95 % interval " + signed(low) + " to " + signed(high) + ")");
    }

    public List<DayState> states() {
        return List.of(
                DayState.DONE, DayState.PARTLY, DayState.MISSED, DayState.EXCUSED, DayState.REST, DayState.NOT_YET_DUE);
    }

    public List<FocusArea> focusAreas() {
        return List.of(FocusArea.values());
    }

    public List<SuspectedCause> causes() {
        return List.of(SuspectedCause.values());
    }

    public List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values());
    }

    public List<Completion> completions() {
        return List.of(Completion.values());
    }

    public List<Facts.StopReason> stopReasons() {
        return List.of(Facts.StopReason.values());
    }

    public List<PainKind> painKinds() {
        return List.of(PainKind.values());
    }

    public List<Facts.Site> sites() {
        return List.of(Facts.Site.values());
    }

    public List<Facts.ReliefType> reliefTypes() {
        return List.of(Facts.ReliefType.values());
    }

    public String of(Verdict verdict) {
        return REVIEW.name(verdict);
    }

    public String answer(ReviewView review) {
        return REVIEW.answer(review);
    }

    public String answer(RandomisedReview review) {
        return REVIEW.answer(review);
    }

    public String difference(ReviewView review) {
        return REVIEW.difference(review);
    }

    public String next(ReviewView review) {
        return REVIEW.next(review);
    }

    public String stickiness(ReviewView review) {
        return REVIEW.stickiness(review);
    }

    /** What a form calls a field, to begin a sentence about what is wrong with it. */
    public String field(String path) {
        String name = path.replaceAll(".*\\.", "").replaceAll("\\[\\d+]$", "");
        return switch (name) {
            case "name" ->
                path.startsWith("sessions")
                        ? "Name of a session"
                        : path.startsWith("dailyPractice")
                                ? "Name of a daily practice"
                                : path.startsWith("exercises") ? "Name of an exercise" : "Name";
            case "weekday" -> "Weekday of a session";
            case "start" -> "First day";
            case "zone" -> "Time zone";
            case "dayStart" -> "Start of the day";
            case "date" -> "Date";
            case "time" -> "Time";
            case "minutes" -> "Minutes";
            case "effort" -> "Effort";
            case "done" -> "How it went";
            case "stopReason" -> "Reason";
            case "painBefore" -> "Pain before";
            case "painAfter" -> "Pain after";
            case "fulfils" -> "Planned session";
            case "focus", "focusAreas" -> "Works on";
            case "score" -> "Pain score";
            case "kind" -> "Kind of score";
            case "site" -> "Where it hurts";
            case "sittingHours" -> "Hours sitting";
            case "standingHours" -> "Hours standing";
            case "walkingMinutes" -> "Minutes walked";
            case "lifts" -> "Times lifted";
            case "sleepHours" -> "Hours slept";
            case "type" -> "Kind of relief";
            case "from" -> "From";
            case "to" -> "Last day";
            case "on" -> "First day back";
            case "reason" -> "Reason";
            case "note" -> "Note";
            case "sets" -> "Sets";
            case "reps" -> "Repetitions";
            case "load" -> "Load";
            case "causes" -> "Suspected causes";
            case "sessions" -> "Planned sessions";
            case "Idempotency-Key" -> "This form";
            case "If-Match", "id" -> "This entry";
            case "programme" -> "The programme";
            case "person" -> "The person";
            case "pause" -> "The pause";
            default -> name.isEmpty() ? "This" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        };
    }
}
