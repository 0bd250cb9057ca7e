package app.partymode.users.migrations;

import app.partymode.httpapi.failure.StoreFailure;
import app.partymode.migrations.StartMigration;
import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Migrates MongoDB at the start, or once it is there, and lets nothing else use it before. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    private static final StoreFailure OUT_OF_REACH = new MongoOutOfReach();

    /** It begins with the service, not with this bean: what follows the migrations uses MongoDB and Redis as all others do. */
    @Bean(destroyMethod = "stop")
    StartMigration mongoMigration(MongoDatabaseFactory databases, ResourcePatternResolver resources, Clock clock) {
        var migrations = new MongoMigrations(new MongoTemplate(databases), resources, clock);
        return new StartMigration("MongoDB", migrations::apply, MongoConfiguration::isOutOfReach);
    }

    private static boolean isOutOfReach(RuntimeException failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure.getCause() != null && OUT_OF_REACH.describes(failure.getCause());
    }

    @Bean
    StoreFailure mongoOutOfReach() {
        return OUT_OF_REACH;
    }

    /** In place of Boot's own. */
    @Bean
    MongoTemplate mongoTemplate(
            MongoClient client,
            MongoDatabaseFactory databases,
            MongoConverter converter,
            StartMigration mongoMigration) {
        String database = databases.getMongoDatabase().getName();
        return new MongoTemplate(new MongoMigratedDatabases(client, database, mongoMigration), converter);
    }
}
