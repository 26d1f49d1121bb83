package dev.steadyback.pages;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.language.Languages;
import dev.steadyback.language.Texts;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.PlannedBefore;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.report.EntryWords;
import dev.steadyback.report.QuestionnaireWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How the pages say days, numbers and names in one language; templates know it as {@code words}. A sentence without a value of this kind stands in a template as
 * {@code #{key}}, see {@link TextMessages}.
 */
public final class Words {
    private static final Map<Locale, Words> MADE = new ConcurrentHashMap<>();

    private final Texts texts;
    private final Marked marked;
    private final EntryWords entries;
    private final FaultWords faults;
    private final DiaryWords diary;
    private final ProgressWords progress;
    private final ReviewPageWords review;
    private final PlanWords plan;
    private final ImportWords imports;
    private final QuestionnaireWords questionnaires;

    private Words(Texts texts) {
        this.texts = texts;
        this.marked = new Marked(texts);
        this.entries = new EntryWords(texts);
        this.faults = new FaultWords(texts);
        this.diary = new DiaryWords(texts, marked);
        this.progress = new ProgressWords(texts);
        this.review = new ReviewPageWords(texts, marked);
        this.plan = new PlanWords(texts);
        this.imports = new ImportWords(texts, faults);
        this.questionnaires = new QuestionnaireWords(texts);
    }

    /** The words of the supported locale that is nearest to one. */
    static Words in(Locale locale) {
        return MADE.computeIfAbsent(Languages.nearest(locale), l -> new Words(Texts.in(l)));
    }

    Texts texts() {
        return texts;
    }

    /** Sentences with something bold or a link in them. */
    public Marked marked() {
        return marked;
    }

    public EntryWords entries() {
        return entries;
    }

    public FaultWords faults() {
        return faults;
    }

    public DiaryWords diary() {
        return diary;
    }

    public ProgressWords progress() {
        return progress;
    }

    public ReviewPageWords review() {
        return review;
    }

    public PlanWords plan() {
        return plan;
    }

    public ImportWords imports() {
        return imports;
    }

    public QuestionnaireWords questionnaires() {
        return questionnaires;
    }

    /** A day with its weekday, such as Monday, 9 March 2026. */
    public String day(LocalDate date) {
        return texts.longDay(date);
    }

    /** A day of this time with its weekday, such as Mon 9 Mar. */
    public String shortDay(LocalDate date) {
        return texts.weekdayAndDay(date);
    }

    public String date(LocalDate date) {
        return texts.date(date);
    }

    /** A day of a known year, such as 9 Mar. */
    public String dayAndMonth(LocalDate date) {
        return texts.day(date);
    }

    public String time(LocalTime time) {
        return texts.time(time);
    }

    public String zone(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }

    /** Days from one to another. */
    public String span(LocalDate from, LocalDate to) {
        return texts.span(from, to);
    }

    public String weekday(DayOfWeek weekday) {
        return texts.weekday(weekday, TextStyle.FULL);
    }

    /** A count with its noun, such as «1 session» or «5 sessions». */
    public String count(int count, String noun) {
        return texts.count(count, noun);
    }

    /** A daily value, without decimals it does not need. */
    public String value(double value) {
        return texts.value(value);
    }

    public String credit(double credit) {
        return texts.credit(credit);
    }

    public String percent(@Nullable Integer percent) {
        return texts.percent(percent);
    }

    /** The name of one of a few things to choose from; causes and states have others where they stand in a form or beside a day. */
    public String of(Enum<?> value) {
        return texts.name(value);
    }

    public String of(SuspectedCause cause) {
        return texts.say("cause." + cause.name());
    }

    public String of(DayState state) {
        return texts.say("state." + state.name());
    }

    /** What it means that something, or nothing, was planned before a programme's start. */
    public String says(PlannedBefore planned) {
        return texts.say("planned-before." + planned.name());
    }

    /** The name of the shape that stands for a state beside its word. */
    public String shape(DayState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a score of 0, 5 or 10 means; null for those between. */
    public @Nullable String anchor(int score) {
        return switch (score) {
            case 0, 5, 10 -> texts.say("anchor." + score);
            default -> null;
        };
    }

    /** A score and what it means, for those who hear it. */
    public String score(int score) {
        String anchor = anchor(score);
        return anchor == null ? texts.whole(score) : texts.say("anchor.said", score, anchor);
    }

    /** When a pause is. */
    public String pause(LocalDate from, @Nullable LocalDate to) {
        return to == null ? texts.say("pause.open", texts.date(from)) : texts.span(from, to);
    }

    /** What the focus areas that are ticked in a form are. */
    public String worksOn(Form form, String path) {
        List<FocusArea> ticked =
                Arrays.stream(FocusArea.values()).filter(a -> form.has(path, a)).toList();
        return ticked.isEmpty() ? texts.say("form.works-on") : texts.say("form.works-on-areas", areas(ticked));
    }

    /** Focus areas in one line. */
    public String areas(Collection<FocusArea> areas) {
        return texts.list(areas.stream().map(this::of).toList());
    }

    /** Causes in one line. */
    public String causes(Collection<SuspectedCause> causes) {
        return String.join(" · ", causes.stream().map(this::of).toList());
    }

    /** The lines of a plan from Monday to Sunday. */
    public List<WeeklyPlan.Line> byWeekday(WeeklyPlan plan) {
        return plan.sessions().stream()
                .sorted(Comparator.comparing(WeeklyPlan.Line::weekday))
                .toList();
    }

    /** A month, such as October 2026. */
    public String monthOfYear(YearMonth month) {
        return texts.monthOfYear(month);
    }
}
