package app.partymode.users.migrations;

import app.partymode.migrations.StartMigration;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The databases as all but their migrations see them: out of reach until they are done. */
final class MongoMigratedDatabases extends SimpleMongoClientDatabaseFactory {

    private final StartMigration migration;

    MongoMigratedDatabases(MongoClient client, String database, StartMigration migration) {
        super(client, database);
        this.migration = migration;
    }

    @Override
    protected MongoDatabase doGetMongoDatabase(String name) {
        if (!migration.permitsUse()) {
            throw new DataAccessResourceFailureException("MongoDB has not been migrated yet");
        }
        return super.doGetMongoDatabase(name);
    }
}
