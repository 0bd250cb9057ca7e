package app.partymode.httpapi.failure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;

@AutoConfiguration
@ConditionalOnClass(DataAccessException.class)
class StoreFailureAutoConfiguration {

    @Bean
    StoreFailure springStoreFailure() {
        return new SpringStoreFailure();
    }
}
