package dev.steadyback.report;

import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.programme.Programme;
import java.util.List;

/**
 * Takes out of a report's facts what it is not to tell, before anything is made from them: no form it takes, and no file attached to one, has it then.
 * A report to be shared has no notes and no reasons of pauses; one without its entries, habits, questionnaires or relief has none of these, but the states of the days and
 * the numbers made of them.
 */
final class Withheld {
    private final ReportRequest request;

    Withheld(ReportRequest request) {
        this.request = request;
    }

    List<DiaryDay> from(List<DiaryDay> days) {
        return days.stream().map(this::from).toList();
    }

    private DiaryDay from(DiaryDay day) {
        return new DiaryDay(
                day.date(),
                day.state(),
                day.due(),
                kept(ReportSection.ENTRIES, day.sessions()),
                day.pain(),
                kept(ReportSection.ENTRIES, day.scores()),
                kept(ReportSection.HABITS, day.habits()),
                kept(ReportSection.RELIEF, day.reliefs()),
                kept(ReportSection.RELIEF, day.flares()),
                day.paused(),
                day.flare(),
                day.relief(),
                kept(ReportSection.QUESTIONNAIRES, day.questionnaires()));
    }

    private List<LoggedEntry> kept(ReportSection section, List<LoggedEntry> entries) {
        if (!request.sections().contains(section)) {
            return List.of();
        }
        return request.shared()
                ? entries.stream()
                        .map(e -> new LoggedEntry(
                                e.id(), e.version(), e.moment(), e.facts().withoutNote(), e.recordedAt()))
                        .toList()
                : entries;
    }

    List<PersonRecord.Flare> fromFlares(List<PersonRecord.Flare> flares) {
        return request.shared()
                ? flares.stream()
                        .map(f -> new PersonRecord.Flare(f.from(), f.to(), f.known(), null))
                        .toList()
                : flares;
    }

    Programme from(Programme programme) {
        return request.shared() ? programme.withoutReasons() : programme;
    }
}
