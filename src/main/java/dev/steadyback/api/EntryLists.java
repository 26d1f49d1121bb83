package dev.steadyback.api;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists a person's entries of one kind, newest first. It reads only as many weeks as fill the page. */
@Component
class EntryLists {
    private static final int STEP_DAYS = 91;

    /** An entry logged in a zone ahead of the programme's may stand on a day that has not begun there. */
    private static final int DAYS_AHEAD = 2;

    private final Diary diary;

    EntryLists(Diary diary) {
        this.diary = diary;
    }

    /** A page of a list. */
    record Page(List<LoggedEntry> items, @Nullable String nextCursor) {}

    Page page(PersonRecord person, EntryKind kind, Listing listing, Instant now) {
        Programme programme = person.programme();
        if (programme == null) {
            return new Page(List.of(), null);
        }
        Position after = listing.after();
        LocalDate first = later(listing.from(), programme.start());
        LocalDate last = earlier(listing.to(), programme.today(now).plusDays(DAYS_AHEAD));
        if (after != null) {
            last = earlier(after.date(), last);
        }
        int most = listing.most();
        List<LoggedEntry> found = new ArrayList<>();
        while (!last.isBefore(first) && found.size() <= most) {
            LocalDate from = later(last.minusDays(STEP_DAYS - 1L), first);
            diary.entries(person.id(), from, last, null).reversed().stream()
                    .filter(e -> EntryKind.of(e.facts()) == kind)
                    .filter(e -> after == null || Position.of(e).compareTo(after) < 0)
                    .forEach(found::add);
            last = from.minusDays(1);
        }
        boolean more = found.size() > most;
        List<LoggedEntry> items = List.copyOf(more ? found.subList(0, most) : found);
        return new Page(items, more ? Position.of(items.getLast()).encode() : null);
    }

    private static LocalDate later(@Nullable LocalDate asked, LocalDate bound) {
        return asked == null || asked.isBefore(bound) ? bound : asked;
    }

    private static LocalDate earlier(@Nullable LocalDate asked, LocalDate bound) {
        return asked == null || asked.isAfter(bound) ? bound : asked;
    }
}
