package app.partymode.contacts.neo4j;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A component that exists if the graph is the matcher, which it is unless {@code contacts.matcher} says otherwise. */
@Component
@ConditionalOnProperty(name = "contacts.matcher", havingValue = "neo4j", matchIfMissing = true)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnNeo4j {}
