package dev.steadyback.launch;

/**
 * The first class that runs. It is compiled for Java 8, so that an older Java says in one sentence what is needed instead
 * of failing on classes it cannot read; on a new enough one it hands over to the real start.
 */
public final class Start {
    /** Keep in step with {@code java.version} in the pom. */
    private static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] args) throws Exception {
        int running = feature(System.getProperty("java.specification.version"));
        if (running < NEEDED) {
            System.err.println("Steadyback needs Java " + NEEDED + " or newer; this is Java " + running
                    + ". Install a newer one (for example from https://adoptium.net) and start Steadyback with it.");
            System.exit(1);
        }
        Class.forName("dev.steadyback.Steadyback")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }

    /** 8 of {@code 1.8}, 17 of {@code 17}. */
    static int feature(String specification) {
        String version = specification.startsWith("1.") ? specification.substring(2) : specification;
        return Integer.parseInt(version);
    }
}
