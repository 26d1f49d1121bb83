/** The HTTP interface under /api/v1: reads what is sent, answers with entries, views and problem details. */
@NullMarked
package dev.steadyback.api;

import org.jspecify.annotations.NullMarked;
