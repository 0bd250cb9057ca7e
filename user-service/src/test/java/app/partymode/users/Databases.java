package app.partymode.users;

import app.partymode.embedded.EmbeddedMongo;
import app.partymode.embedded.EmbeddedRedis;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Empty databases that no other instance of the service uses, in stores that are started once in a JVM.
 *
 * @param number of the database, the same in both stores
 */
public record Databases(int number) {

    private static final AtomicInteger USED = new AtomicInteger();

    public static Databases next() {
        return new Databases(USED.getAndIncrement());
    }

    /** Of the database in MongoDB. */
    public String name() {
        return "partymode" + number;
    }

    public String mongo() {
        return mongo(Stores.MONGO.port());
    }

    /** The same database by another port. */
    public String mongo(int port) {
        return "mongodb://127.0.0.1:" + port + "/" + name();
    }

    public String redis() {
        return redis(Stores.REDIS.port());
    }

    /** The same database by another port. */
    public String redis(int port) {
        return "redis://127.0.0.1:" + port + "/" + number;
    }

    public static int mongoPort() {
        return Stores.MONGO.port();
    }

    public static int redisPort() {
        return Stores.REDIS.port();
    }

    /** Started when they are asked for first. */
    private static final class Stores {

        static final EmbeddedMongo MONGO = EmbeddedMongo.inMemory();
        static final EmbeddedRedis REDIS = EmbeddedRedis.inMemory();
    }
}
