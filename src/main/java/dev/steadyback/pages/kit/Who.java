package dev.steadyback.pages.kit;

import dev.steadyback.account.Viewer;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import dev.steadyback.readmodel.Freshness.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages these are, and what they show.
 *
 * @param base before each path of theirs: nothing for one's own pages, {@code /persons/per_…} for another person's
 * @param asOf up to when everything recorded is shown
 * @param now the moment the page is drawn for
 * @param diary where their entries are read
 */
public record Who(PersonRecord person, String base, AsOf asOf, Instant now, Diary diary) {
    /** The person's entries, to find views from. Each time anew, so that what the request has logged by then is in it. */
    public DiaryReading reading() {
        return diary.reading(person.id(), null);
    }

    /** Where one of the person's pages is. */
    public String link(String path) {
        return path.equals("/") && !base.isEmpty() ? base : base + path;
    }

    /** Where a day of theirs is shown. A coach, who logs nothing, finds it in the diary. */
    public String day(LocalDate date) {
        return link(own() || Viewer.now().isEmpty() ? "/days/" + date : "/diary?day=" + date);
    }

    public Programme programme() {
        return person.startedProgramme();
    }

    /**
     * For what changes a programme, and shows it again where that is refused.
     *
     * @throws dev.steadyback.platform.Refused if none was started yet
     */
    public void needsProgramme() {
        person.startedProgramme();
    }

    public LocalDate today() {
        return programme().today(now);
    }

    public LocalDate start() {
        return programme().start();
    }

    /** Whether the person looks at their own pages. */
    public boolean own() {
        return base.isEmpty();
    }

    /** Whether this is the made-up person of the sample data. */
    public boolean sample() {
        return person.id().equals(PersonId.SAMPLE);
    }

    /** The time of day up to which the page is current, when it lags behind; null when nobody can tell. */
    public @Nullable LocalTime shownAsOf() {
        return asOf.at().equals(Instant.EPOCH)
                ? null
                : asOf.at()
                        .atZone(person.findProgramme().map(Programme::zone).orElse(ZoneOffset.UTC))
                        .toLocalTime()
                        .truncatedTo(ChronoUnit.MINUTES);
    }
}
