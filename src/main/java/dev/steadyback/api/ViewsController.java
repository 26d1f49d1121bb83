package dev.steadyback.api;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.adherence.AdherenceViews;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.CostlyWork;
import dev.steadyback.sharing.OpenToCoach;
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
    private final Diary diary;
    private final PainTrends trends;
    private final CostlyWork work;

    ViewsController(Views views, Diary diary, PainTrends trends, CostlyWork work) {
        this.work = work;
        this.views = views;
        this.diary = diary;
        this.trends = trends;
    }

    /** Lists the days with what was planned, logged and scored on each. */
    @OpenToCoach({Scope.SESSIONS, Scope.PAIN, Scope.NOTES})
    @GetMapping("/days")
    ResponseEntity<List<DiaryDay>> listDays(@PathVariable String person, @ParameterObject DaysQuery days) {
        return find(person, days, DiaryDays::find);
    }

    /** Shows how much of the plan was done, in all and week by week. */
    @OpenToCoach(Scope.SESSIONS)
    @GetMapping("/adherence")
    ResponseEntity<AdherenceView> showAdherence(@PathVariable String person, @ParameterObject DaysQuery days) {
        return find(person, days, AdherenceViews::find);
    }

    /** Shows where pain has gone: daily values, the smoothed level, the baseline and the change. */
    @OpenToCoach(Scope.PAIN)
    @GetMapping("/pain-trend")
    ResponseEntity<PainTrendView> showPainTrend(@PathVariable String person, @ParameterObject TrendQuery trend) {
        return find(
                person, trend.days(), (record, period, reading) -> trends.find(record, period, trend.site(), reading));
    }

    /** Shows the scores of each questionnaire against its first one. */
    @OpenToCoach({Scope.PAIN, Scope.NOTES})
    @GetMapping("/questionnaire-trend")
    ResponseEntity<QuestionnaireTrendView> showQuestionnaireTrend(
            @PathVariable String person, @ParameterObject DaysQuery days) {
        return find(person, days, QuestionnaireTrends::find);
    }

    /** A view of a person's days, found from what is read of the diary. */
    private interface View<T> {
        T find(PersonRecord person, Period period, DiaryReading reading);
    }

    private <T> ResponseEntity<T> find(String person, DaysQuery days, View<T> view) {
        return views.of(person, days.asOf(), (record, now) -> {
            Period period = Period.of(record.startedProgramme(), days.from(), days.to(), now);
            return inTurn(person, period, () -> view.find(record, period, diary.reading(record.id(), days.asOf())));
        });
    }

    /** What many years cost waits for its turn. */
    private <T> T inTurn(String person, Period period, Supplier<T> view) {
        return period.days() > LONG_DAYS ? work.of(person, view) : view.get();
    }
}
