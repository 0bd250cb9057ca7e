package app.partymode.contacts.console;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether an operator's name and password are set. */
final class OperatorCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment settings = context.getEnvironment();
        return StringUtils.hasText(settings.getProperty("contacts.console.username"))
                && StringUtils.hasText(settings.getProperty("contacts.console.password"));
    }
}
