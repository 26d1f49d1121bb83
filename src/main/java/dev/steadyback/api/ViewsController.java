package dev.steadyback.api;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.adherence.AdherenceViews;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.Period;
import dev.steadyback.platform.CostlyWork;
import dev.steadyback.trend.PainTrendView;
import dev.steadyback.trend.PainTrends;
import dev.steadyback.trend.QuestionnaireTrendView;
import dev.steadyback.trend.QuestionnaireTrends;
import java.util.List;
import java.util.function.Supplier;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The views of a person's diary: days, adherence, the trend of pain and of questionnaires. */
@RestController
@RequestMapping(path = "/api/v1/persons/{person}", produces = MediaType.APPLICATION_JSON_VALUE)
class ViewsController {
    private static final int LONG_DAYS = 731;

    private final Views views;
    private final DiaryDays days;
    private final AdherenceViews adherence;
    private final PainTrends trends;

    private final QuestionnaireTrends questionnaires;
    private final CostlyWork work;

    ViewsController(
            Views views,
            DiaryDays days,
            AdherenceViews adherence,
            PainTrends trends,
            QuestionnaireTrends questionnaires,
            CostlyWork work) {
        this.work = work;
        this.views = views;
        this.days = days;
        this.adherence = adherence;
        this.trends = trends;
        this.questionnaires = questionnaires;
    }

    @GetMapping("/days")
    ResponseEntity<List<DiaryDay>> days(@PathVariable String person, @ParameterObject DaysQuery span) {
        return views.of(person, span.asOf(), (record, now) -> {
            Period period = Period.of(record.startedProgramme(), span.from(), span.to(), now);
            return inTurn(person, period, () -> days.find(record, period, span.asOf()));
        });
    }

    @GetMapping("/adherence")
    ResponseEntity<AdherenceView> adherence(@PathVariable String person, @ParameterObject DaysQuery span) {
        return views.of(person, span.asOf(), (record, now) -> {
            Period period = Period.of(record.startedProgramme(), span.from(), span.to(), now);
            return inTurn(person, period, () -> adherence.find(record, period, span.asOf()));
        });
    }

    @GetMapping("/pain-trend")
    ResponseEntity<PainTrendView> painTrend(@PathVariable String person, @ParameterObject TrendQuery span) {
        return views.of(person, span.asOf(), (record, now) -> {
            Period period = Period.of(record.startedProgramme(), span.from(), span.to(), now);
            return inTurn(person, period, () -> trends.find(record, period, span.site(), span.asOf()));
        });
    }

    @GetMapping("/questionnaire-trend")
    ResponseEntity<QuestionnaireTrendView> questionnaireTrend(@PathVariable String person, @ParameterObject DaysQuery span) {
        return views.of(person, span.asOf(), (record, now) -> {
            Period period = Period.of(record.startedProgramme(), span.from(), span.to(), now);
            return inTurn(person, period, () -> questionnaires.find(record, period, span.asOf()));
        });
    }

    /** What many years cost waits for its turn. */
    private <T> T inTurn(String person, Period period, Supplier<T> view) {
        return period.days() > LONG_DAYS ? work.of(person, view) : view.get();
    }
}
