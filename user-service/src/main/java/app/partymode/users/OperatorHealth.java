package app.partymode.users;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointProperties;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.health.registry.ReactiveHealthContributorRegistry;
import org.springframework.stereotype.Component;

/**
 * The operator's health, which answers 404 for each part that is not there. Spring Boot's own does so for
 * {@code /actuator/health/x}, but ends {@code /actuator/health/x/y} in an assertion, and so in a 500, where the parts are shown.
 */
@Component
class OperatorHealth extends HealthEndpointWebExtension {

    OperatorHealth(
            HealthContributorRegistry parts,
            ObjectProvider<ReactiveHealthContributorRegistry> reactiveParts,
            HealthEndpointGroups groups,
            HealthEndpointProperties properties) {
        super(
                parts,
                reactiveParts.getIfAvailable(),
                groups,
                properties.getLogging().getSlowIndicatorThreshold());
    }

    @Override
    public WebEndpointResponse<HealthDescriptor> health(
            ApiVersion version,
            @Nullable WebServerNamespace namespace,
            SecurityContext security,
            boolean all,
            String... path) {
        try {
            return super.health(version, namespace, security, all, path);
        } catch (IllegalStateException e) {
            // The assertion. A failing part is no exception but a part that is down.
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
    }
}
