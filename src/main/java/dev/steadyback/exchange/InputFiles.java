package dev.steadyback.exchange;

import org.jspecify.annotations.Nullable;

/** The files of one import; each may be missing. */
public record InputFiles(
        @Nullable InputFile plan,
        @Nullable InputFile pain,
        @Nullable InputFile sessions,
        @Nullable InputFile habits) {}
