/** The forms a report takes: its page, its printed document, its files. They say what the report says, and nothing else. */
@NullMarked
package dev.steadyback.document;

import org.jspecify.annotations.NullMarked;
