package app.partymode.operations.backup.mongodb;

import app.partymode.operations.backup.BackupPart;
import app.partymode.progress.Progress;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** The main database: every collection with its indexes, so that the migrations' notes in it stay true. */
final class MongoPart implements BackupPart {

    private static final String MIGRATIONS = "migrations";
    private static final int AT_ONCE = 500;
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final MongoClient client;
    private final MongoDatabase database;
    private final Progress progress;

    MongoPart(String uri, Progress progress) {
        this.client = MongoClients.create(uri);
        this.database =
                client.getDatabase(Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), "partymode"));
        this.progress = progress;
    }

    @Override
    public String name() {
        return "mongodb";
    }

    private List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !name.startsWith("system."))
                .sorted()
                .toList();
    }

    @Override
    public void dump(Consumer<String> lines) {
        for (String name : collections()) {
            var collection = database.getCollection(name, BsonDocument.class);
            try (var phase = progress.begin("mongodb " + name, collection.estimatedDocumentCount())) {
                collection.find().forEach(document -> {
                    lines.accept(line(name).append("document", document).toJson(EXACT));
                    phase.step(1);
                });
            }
            var indexes = new BsonArray();
            collection.listIndexes(BsonDocument.class).forEach(indexes::add);
            lines.accept(line(name).append("indexes", indexes).toJson(EXACT));
        }
    }

    private static BsonDocument line(String collection) {
        return new BsonDocument("collection", new BsonString(collection));
    }

    @Override
    public boolean isEmpty() {
        return collections().stream()
                .filter(name -> !name.equals(MIGRATIONS))
                .allMatch(name -> database.getCollection(name).find().first() == null);
    }

    @Override
    public void clear() {
        collections().forEach(name -> database.getCollection(name).drop());
    }

    @Override
    public void restore(Stream<String> lines) {
        var page = new ArrayList<BsonDocument>();
        lines.map(BsonDocument::parse).forEach(line -> {
            String name = line.getString("collection").getValue();
            if (line.containsKey("document")) {
                page.add(line.getDocument("document"));
            }
            if (!line.containsKey("document") || page.size() == AT_ONCE) {
                insert(name, page);
            }
            if (line.containsKey("indexes")) {
                index(name, line.getArray("indexes"));
            }
        });
    }

    private void insert(String name, List<BsonDocument> page) {
        if (!page.isEmpty()) {
            database.getCollection(name, BsonDocument.class).insertMany(page);
            page.clear();
        }
    }

    private void index(String name, BsonArray indexes) {
        var wanted = new BsonArray();
        for (var index : indexes) {
            BsonDocument definition = index.asDocument();
            definition.remove("v");
            definition.remove("ns");
            if (!definition.getString("name").getValue().equals("_id_")) {
                wanted.add(definition);
            }
        }
        if (!wanted.isEmpty()) {
            database.runCommand(new BsonDocument("createIndexes", new BsonString(name)).append("indexes", wanted));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
