package app.partymode.users.events;

import app.partymode.users.Databases;
import app.partymode.users.partystatus.PartyStatuses;
import app.partymode.users.presence.Reassignment;
import app.partymode.users.suppression.NumberSuppression;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.lettuce.core.RedisClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What a relay needs, and statuses, in the databases of a test, by connections that note each command that is sent. */
final class CountedStores implements AutoCloseable {

    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final MongoClient mongo = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(Databases.next().mongo()))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    commands.add(event.getCommandName());
                }
            })
            .build());
    private final LettuceConnectionFactory redis;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    CountedStores(RelayRounds test, MongoTemplate testsMongo, StringRedisTemplate testsRedis, long maxLength) {
        var connections = (LettuceConnectionFactory) Objects.requireNonNull(testsRedis.getConnectionFactory());
        redis = new LettuceConnectionFactory(Objects.requireNonNull(connections.getStandaloneConfiguration()));
        redis.start();
        ((RedisClient) Objects.requireNonNull(redis.getNativeClient()))
                .addListener(new io.lettuce.core.event.command.CommandListener() {
                    @Override
                    public void commandStarted(io.lettuce.core.event.command.CommandStartedEvent event) {
                        commands.add(event.getCommand().getType().toString());
                    }
                });
        var present = test.bean(EventsProperties.class);
        beans.registerBean(
                EventsProperties.class,
                () -> new EventsProperties(
                        present.pollInterval(), present.longestPause(), present.lease(), present.batch(), maxLength));
        beans.registerBean(
                MongoTemplate.class,
                () -> new MongoTemplate(mongo, testsMongo.getDb().getName()));
        beans.registerBean(StringRedisTemplate.class, () -> new StringRedisTemplate(redis));
        beans.registerBean(Clock.class, () -> test.bean(Clock.class));
        beans.registerBean(Reassignment.class, () -> test.bean(Reassignment.class));
        beans.register(test.outbox.getClass(), test.suppressions.getClass(), test.stream.getClass());
        beans.register(test.users.getClass(), NumberSuppression.class, PartyStatuses.class);
        beans.refresh();
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** The commands that this sends, in their order. */
    List<String> commandsOf(Runnable work) {
        commands.clear();
        work.run();
        return List.copyOf(commands);
    }

    @Override
    public void close() {
        beans.close();
        redis.destroy();
        mongo.close();
    }
}
