/** What reminds a person of what is planned and not done yet: the calendar feed, and messages that are pushed to devices. */
@NullMarked
package dev.steadyback.reminder;

import org.jspecify.annotations.NullMarked;
