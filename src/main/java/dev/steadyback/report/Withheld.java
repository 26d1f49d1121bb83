package dev.steadyback.report;

import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.programme.Programme;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        Map<EntryKind, List<LoggedEntry>> entries = new EnumMap<>(EntryKind.class);
        day.byKind().forEach((kind, logged) -> entries.put(kind, kept(kind, logged)));
        return new DiaryDay(
                day.date(), day.state(), day.due(), day.pain(), entries, day.paused(), day.flare(), day.relief());
    }

    private static ReportSection sectionOf(EntryKind kind) {
        return switch (kind) {
            case SESSION, PAIN, NOTE -> ReportSection.ENTRIES;
            case HABITS -> ReportSection.HABITS;
            case RELIEF, FLARE, TREATMENT -> ReportSection.RELIEF;
            case QUESTIONNAIRE -> ReportSection.QUESTIONNAIRES;
        };
    }

    private List<LoggedEntry> kept(EntryKind kind, List<LoggedEntry> entries) {
        if (!request.sections().contains(sectionOf(kind)) || (kind == EntryKind.NOTE && request.shared())) {
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
