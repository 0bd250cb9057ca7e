package app.partymode.contacts.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * A class of tests that shares a store with others of the same name: one of them runs at a time, beside classes of other stores. Those
 * of the graph, which are most, have no annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = SharesStore.OfTheStore.class)
public @interface SharesStore {

    /** The store. */
    String value();

    /** A lock on a class makes JUnit run its tests in one thread. */
    final class OfTheStore implements ResourceLocksProvider {

        @Override
        public Set<Lock> provideForClass(Class<?> testClass) {
            return Set.of(new Lock(testClass.getAnnotation(SharesStore.class).value()));
        }
    }
}
