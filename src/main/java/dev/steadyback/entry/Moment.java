package dev.steadyback.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When something was, as the person lived it.
 *
 * @param date the diary's day: the local calendar day, shifted by the day start
 * @param localTime the wall clock's date and time, null when only the day is known
 * @param zone the person's zone at the time
 * @param offset the zone's offset from UTC then
 */
public record Moment(LocalDate date, @Nullable LocalDateTime localTime, ZoneId zone, ZoneOffset offset) {}
