package dev.steadyback.demo;

import java.time.Instant;

/**
 * Something that happened in the made-up history.
 *
 * @param at when it was recorded
 * @param aggregate the name of the aggregate it happened to, as Axon stores it
 * @param id that aggregate's identifier
 * @param event what happened
 */
record Happening(Instant at, String aggregate, String id, Object event) {}
