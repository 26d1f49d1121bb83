package dev.steadyback.web;

import org.jspecify.annotations.Nullable;

/**
 * A request that comes from somewhere else, or seems to, because a proxy has changed it.
 *
 * @param field the header that says so
 * @param own the name and port that the server was asked by
 * @param origin where the browser says that it is; null when it does not say
 * @param sender the address that the request came from, such as the proxy's
 */
public record Foreign(String field, String own, @Nullable String origin, String sender) {}
