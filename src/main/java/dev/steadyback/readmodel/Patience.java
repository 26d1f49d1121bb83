package dev.steadyback.readmodel;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long the read models of a real MongoDB are waited for, which may be away or stand still. The embedded one is always there. */
public final class Patience {
    /** For a request, which has a person at its other end. */
    static final Duration LONGEST_READ = Duration.ofMillis(800);

    /** For one write of those who fill the read models. */
    static final Duration LONGEST_WRITE = Duration.ofSeconds(10);

    private Patience() {}

    /** The database for those who fill the read models, and take the time that takes. */
    public static MongoDatabase toWrite(MongoDatabase database) {
        return database.getTimeout(TimeUnit.MILLISECONDS) == null
                ? database
                : database.withTimeout(LONGEST_WRITE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
