/** The calendar feed and the messages to devices, as calendars, browsers and push services see them. */
@NullMarked
package dev.steadyback.reminder;

import org.jspecify.annotations.NullMarked;
