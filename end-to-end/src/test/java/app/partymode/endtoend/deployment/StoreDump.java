package app.partymode.endtoend.deployment;

import com.mongodb.client.MongoClients;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/** Everything that the stores hold, one text a document, key, node, edge and row, each headed by its store. */
public final class StoreDump {

    private StoreDump() {}

    static List<String> ofMongo(String uri) {
        var entries = new ArrayList<String>();
        try (var client = MongoClients.create(uri)) {
            for (String database : client.listDatabaseNames()) {
                for (String collection : client.getDatabase(database).listCollectionNames()) {
                    client.getDatabase(database)
                            .getCollection(collection)
                            .find()
                            .forEach(document -> entries.add("mongodb " + collection + " " + document.toJson()));
                }
            }
        }
        return entries;
    }

    static List<String> ofRedis(String uri) {
        RedisClient client = RedisClient.create(uri);
        try (var connection = client.connect()) {
            RedisCommands<String, String> redis = connection.sync();
            return redis.keys("*").stream()
                    .map(key -> "redis " + key + " " + value(redis, key))
                    .toList();
        } finally {
            client.shutdown();
        }
    }

    private static Object value(RedisCommands<String, String> redis, String key) {
        return switch (redis.type(key)) {
            case "string" -> String.valueOf(redis.get(key));
            case "hash" -> redis.hgetall(key);
            case "list" -> redis.lrange(key, 0, -1);
            case "set" -> redis.smembers(key);
            case "zset" -> redis.zrangeWithScores(key, 0, -1);
            case "stream" -> redis.xrange(key, Range.unbounded());
            case "none" -> "expired";
            default -> throw new IllegalStateException("a type that is not dumped");
        };
    }

    static List<String> ofNeo4j(String uri) {
        var entries = new ArrayList<String>();
        try (var driver = GraphDatabase.driver(uri);
                var session = driver.session()) {
            entries.addAll(rows(session, "MATCH (n) RETURN labels(n) AS what, properties(n) AS has"));
            entries.addAll(rows(
                    session,
                    "MATCH (a)-[e]->(b) RETURN type(e) AS what, [a.number, properties(e), coalesce(b.number,"
                            + " b.userId)] AS has"));
        }
        return entries;
    }

    private static List<String> rows(Session session, String query) {
        return session.run(query).list(row -> "neo4j " + row.get("what") + " " + row.get("has"));
    }

    static List<String> ofPostgres(String uri) {
        var entries = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(uri)) {
            for (String table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT CAST(t AS text) FROM " + table + " t")) {
                    while (rows.next()) {
                        entries.add("postgresql " + table + " " + rows.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)"
                        + " FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                        + " AND table_schema NOT IN ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
