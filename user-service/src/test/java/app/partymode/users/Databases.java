package app.partymode.users;

import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalRedis;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty databases that no other instance of the service uses, in stores that are started once in a JVM. */
public final class Databases {

    private static final AtomicInteger IN_MONGO = new AtomicInteger();
    private static final AtomicInteger IN_REDIS = new AtomicInteger();

    private final String name = "partymode" + IN_MONGO.getAndIncrement();
    private int redis = -1;

    private Databases() {}

    public static Databases next() {
        return new Databases();
    }

    /** Of the database in MongoDB. */
    public String name() {
        return name;
    }

    /** With a minute for each answer: on a busy machine, MongoDB may take longer than a request would wait. */
    public String mongo() {
        return Stores.MONGO.uri().replace("/partymode", "/" + name);
    }

    /** The same database by another port, where a request waits no longer than in production. */
    public String mongo(int port) {
        return "mongodb://127.0.0.1:" + port + "/" + name;
    }

    public String redis() {
        return redis(redisPort());
    }

    /** The same database by another port. Redis has 16: a test that asks for none takes none. */
    public synchronized String redis(int port) {
        if (redis < 0) {
            redis = IN_REDIS.getAndIncrement();
        }
        return "redis://127.0.0.1:" + port + "/" + redis;
    }

    public static int mongoPort() {
        return Stores.MONGO.port();
    }

    public static int redisPort() {
        return Stores.REDIS.port();
    }

    /** Started when they are asked for first. */
    private static final class Stores {

        static final LocalMongo MONGO = LocalMongo.inMemory();
        static final LocalRedis REDIS = LocalRedis.inMemory();
    }
}
