package dev.steadyback.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.person.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Where an entry stands in the read models. Everything is read by {@code _id}: a document a week for the diary, a document
 * a month of weeks for adherence, a document a month of days for the pain trend, a document a year for questionnaires, and one
 * document a person.
 *
 * <p>At its place an entry has a field for each of its versions, written once with an absolute value: the order of
 * arrival does not matter, and neither does a repetition. A version that left the place, moved or retracted, is gone
 * there. What a document means is worked out when it is read (see {@link PlannedWeeks}).
 *
 * @param collection the MongoDB collection
 * @param key the document's {@code _id}
 * @param part the path of the week, day or list within the document, with a dot at its end; empty for the whole
 * @param whole whether the entry stands here with its note and exercises
 */
record Place(String collection, String key, String part, boolean whole) {
    static final String PERSON = "person";
    static final String DIARY = "diary";
    static final String ADHERENCE = "adherence";
    static final String PAIN_TREND = "pain_trend";
    static final String QUESTIONNAIRES = "questionnaires";
    static final String CALENDAR_FEED = "calendar_feed";

    /** All places of an entry of this day. */
    static List<Place> of(PersonId person, LocalDate date, Facts facts) {
        Place diary = new Place(DIARY, weekKey(person, Weeks.monday(date)), "", true);
        return switch (EntryKind.of(facts).view()) {
            case NONE -> List.of(diary);
            case ADHERENCE -> {
                LocalDate monday = Weeks.monday(date);
                yield List.of(diary, new Place(ADHERENCE, weeksKey(person, monday), Weeks.iso(date) + ".", false));
            }
            case PAIN_TREND ->
                List.of(diary, new Place(PAIN_TREND, daysKey(person, YearMonth.from(date)), date + ".", false));
            case QUESTIONNAIRES ->
                List.of(diary, new Place(QUESTIONNAIRES, yearKey(person, date.getYear()), "", false));
            case FLARES -> List.of(diary, new Place(PERSON, person.value(), "flares.", true));
        };
    }

    static String weekKey(PersonId person, LocalDate monday) {
        return person + "/" + monday;
    }

    /** The document of the weeks whose Monday lies in this month. */
    static String weeksKey(PersonId person, LocalDate monday) {
        return person + "/" + YearMonth.from(monday);
    }

    static String yearKey(PersonId person, int year) {
        return person + "/" + year;
    }

    static String daysKey(PersonId person, YearMonth month) {
        return person + "/" + month;
    }
}
