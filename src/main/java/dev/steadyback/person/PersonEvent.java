package dev.steadyback.person;

import java.time.Instant;

/** What happened to a person's record. */
public sealed interface PersonEvent {
    PersonId id();

    record Registered(PersonId id, String name, Instant recordedAt) implements PersonEvent {}
}
