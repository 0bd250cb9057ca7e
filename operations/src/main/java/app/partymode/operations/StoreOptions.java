package app.partymode.operations;

import app.partymode.operations.backup.BackupPart;
import app.partymode.operations.backup.MatcherPart;
import app.partymode.operations.backup.mongodb.MongoParts;
import app.partymode.operations.backup.redis.RedisParts;
import app.partymode.progress.Progress;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where all stores are. MongoDB and Redis are named in the environment alone, as their addresses hold passwords. */
final class StoreOptions {

    @Option(
            names = "--matcher",
            defaultValue = "${env:CONTACTS_MATCHER:-neo4j}",
            description = "neo4j or postgresql. Default: CONTACTS_MATCHER")
    private MatcherOptions.Store matcher = MatcherOptions.Store.NEO4J;

    @Mixin
    private MatcherOptions matchers = new MatcherOptions();

    /** What is done with all parts. */
    interface Work {

        void on(List<BackupPart> parts) throws IOException;
    }

    /** Opens all parts, the main database last, until the work is done. */
    void use(Progress progress, Clock clock, Work work) throws IOException {
        var parts = new ArrayList<BackupPart>();
        try {
            parts.add(RedisParts.at(environment("REDIS_URL", "redis://localhost:6379"), clock, progress));
            parts.add(new MatcherPart(matchers.open(matcher), progress));
            parts.add(MongoParts.at(environment("MONGODB_URI", "mongodb://localhost:27017/partymode"), progress));
            work.on(parts);
        } finally {
            parts.forEach(BackupPart::close);
        }
    }

    private static String environment(String name, String standard) {
        return System.getenv().getOrDefault(name, standard);
    }
}
