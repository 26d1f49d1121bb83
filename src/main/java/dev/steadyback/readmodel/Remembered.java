package dev.steadyback.readmodel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was worked out last from the read models. It is right as long as nothing was projected since, by anybody, and is worked out anew after that.
 * Safe for use by several threads.
 *
 * @param <K> what it depends on besides the read models
 */
public final class Remembered<K, V> {
    private final Freshness freshness;
    private final Map<At<K>, V> known;

    private record At<K>(K key, long position) {}

    /**
     * Nothing is known yet.
     *
     * @param most so many are kept, those that were asked for last
     */
    public Remembered(Freshness freshness, int most) {
        this.freshness = freshness;
        this.known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<At<K>, V> eldest) {
                return size() > most;
            }
        });
    }

    /** What is known, or what is worked out now. */
    public V get(K key, Supplier<V> work) {
        // The position is asked first: what is read after it holds at least all that was projected by then.
        At<K> at = new At<>(key, freshness.position());
        V value = known.get(at);
        if (value == null) {
            value = work.get();
            if (at.position() >= 0) {
                known.put(at, value);
            }
        }
        return value;
    }
}
