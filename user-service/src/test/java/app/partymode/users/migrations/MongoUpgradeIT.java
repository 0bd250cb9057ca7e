package app.partymode.users.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.Databases;
import app.partymode.users.Service;
import app.partymode.users.identity.Users;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the first version wrote still answers after every migration since. */
class MongoUpgradeIT {

    private static final String ID = new UUID(0, 1).toString();

    private static final String WRITTEN_BY_THE_FIRST_VERSION = """
        {
          "_id": "%s", "number": {"$numberLong": "34600000001"}, "username": "Ana", "verified": false,
          "partyStatus": {
            "partying": true, "since": {"$date": "2026-11-22T20:00:00Z"}, "message": "On the roof",
            "until": {"$date": "2099-11-23T04:00:00Z"}
          },
          "discoverableBy": "contacts", "partyStatusVisibleTo": "nobody", "blocks": [{"$numberLong": "34600000002"}],
          "createdAt": {"$date": "2026-11-20T00:00:00Z"}, "changedAt": {"$date": "2026-11-22T20:00:00Z"},
          "version": {"$numberLong": "3"}
        }
        """;

    private static final String ARGENTINE = new UUID(0, 2).toString();
    private static final PhoneNumber LINE = new PhoneNumber(5491123456789L);

    /** As if the others were not there yet. */
    private static final class FirstFile extends PathMatchingResourcePatternResolver {
        @Override
        public Resource[] getResources(String pattern) throws IOException {
            return Arrays.stream(super.getResources(pattern))
                    .filter(file -> !pattern.endsWith(".json")
                            || String.valueOf(file.getFilename()).startsWith("V001"))
                    .toArray(Resource[]::new);
        }
    }

    @Test
    void answersFromWhatTheFirstVersionWrote() {
        var databases = Databases.next();
        try (var client = MongoClients.create(databases.mongo())) {
            var mongo = new MongoTemplate(client, databases.name());
            new MongoMigrations(mongo, new FirstFile(), Clock.systemUTC()).apply();
            assertThat(mongo.findAll(Document.class, "migrations")).hasSize(1);
            mongo.insert(Document.parse(WRITTEN_BY_THE_FIRST_VERSION.formatted(ID)), "users");
            mongo.insert(
                    Document.parse(WRITTEN_BY_THE_FIRST_VERSION.formatted(ARGENTINE))
                            .append("number", 541123456789L),
                    "users");

            try (var service = Service.start(databases, Map.of())) {
                assertThat(mongo.findAll(Document.class, "migrations")).hasSizeGreaterThanOrEqualTo(3);
                var user = service.get(Users.class).find(ID).orElseThrow();
                assertThat(user.username().text()).isEqualTo("Ana");
                assertThat(user.partyStatus()).isNotNull();
                assertThat(user.blocks()).containsExactly(new PhoneNumber(34600000002L));
                assertThat(user.version()).isEqualTo(3);
                assertThat(service.get(Users.class).findByNumber(LINE))
                        .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(ARGENTINE));
            }
        }
    }
}
