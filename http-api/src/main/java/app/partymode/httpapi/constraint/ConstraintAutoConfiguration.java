package app.partymode.httpapi.constraint;

import jakarta.validation.Validator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(afterName = "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration")
class ConstraintAutoConfiguration {

    @Bean
    Constraints constraints(Validator validator) {
        return new Constraints(validator);
    }
}
