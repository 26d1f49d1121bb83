package dev.steadyback.pages.device;

import dev.steadyback.readmodel.Freshness;
import dev.steadyback.reminder.CalendarFeeds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar feed, for calendars that ask for it again and again. Its address is the key to it. */
@Controller
class CalendarPage {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final CalendarFeeds feeds;
    private final Freshness freshness;
    private final Clock clock;

    CalendarPage(CalendarFeeds feeds, Freshness freshness, Clock clock) {
        this.feeds = feeds;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        freshness.await(LONGEST_WAIT);
        return feeds.find(token, clock.instant())
                .map(calendar -> calendar.getBytes(StandardCharsets.UTF_8))
                .map(bytes -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .eTag(DigestUtils.md5DigestAsHex(bytes))
                        .header("Content-Disposition", "inline; filename=\"steadyback.ics\"")
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
