package dev.steadyback.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A calendar in the form of RFC 5545. Each session is an event of its own, on a date or at a point in time: neither needs a definition of a time zone, and a change of
 * summer time is whatever the person's zone made of it. All events carry the moment and the number of the latest change, so the same plan gives the same bytes.
 */
final class CalendarFile {
    private static final int LONGEST_LINE = 75;
    private static final int USUAL_MINUTES = 30;
    private static final String ASK_AGAIN = "PT2H";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final Instant changed;
    private final int changes;

    CalendarFile(Instant changed, int changes) {
        this.changed = changed;
        this.changes = changes;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Steadyback//Planned sessions//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("NAME:Steadyback");
        line("X-WR-CALNAME:Steadyback");
        line("REFRESH-INTERVAL;VALUE=DURATION:" + ASK_AGAIN);
        line("X-PUBLISHED-TTL:" + ASK_AGAIN);
    }

    /** A session some time on a day. It takes no time in the calendar: nobody is busy all day for it. */
    void allDay(String uid, String title, LocalDate date) {
        begin(uid, title);
        line("DTSTART;VALUE=DATE:" + DATE.format(date));
        line("DTEND;VALUE=DATE:" + DATE.format(date.plusDays(1)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** A session at a point in time, with an alarm. */
    void timed(String uid, String title, Instant start, int minutes) {
        begin(uid, title);
        line("DTSTART:" + UTC.format(start));
        line("DTEND:" + UTC.format(start.plusSeconds(60L * (minutes > 0 ? minutes : USUAL_MINUTES))));
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(title));
        line("TRIGGER;RELATED=START:PT0S");
        line("END:VALARM");
        line("END:VEVENT");
    }

    private void begin(String uid, String title) {
        line("BEGIN:VEVENT");
        line("UID:" + uid + "@steadyback");
        line("DTSTAMP:" + UTC.format(changed));
        line("LAST-MODIFIED:" + UTC.format(changed));
        line("SEQUENCE:" + changes);
        line("SUMMARY:" + escaped(title));
        line("CLASS:PRIVATE");
    }

    /** Escapes the characters that separate values, and leaves out those that a line cannot hold. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A line of at most 75 octets, the rest of it on further lines; no character is cut in two. */
    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text + "END:VCALENDAR\r\n";
    }
}
