package app.partymode.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.session.web.OpenPath;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** The variable by which an operator switches the web app off. */
class WebAppSwitchTest {

    private final WebApplicationContextRunner service =
            new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(WebAppAutoConfiguration.class));

    @Test
    void isServedUnlessItIsSwitchedOff() {
        service.run(running -> assertThat(running).hasSingleBean(WebAppController.class));
        service.withPropertyValues("web-app.enabled=true")
                .run(running -> assertThat(running).hasSingleBean(WebAppController.class));
        service.withPropertyValues("web-app.enabled=false")
                .run(running -> assertThat(running).doesNotHaveBean(WebAppController.class));
    }

    /** Else they would be 401, as paths that need a session. */
    @Test
    void leavesItsPathsOpenWhereItIsSwitchedOff() {
        service.withPropertyValues("web-app.enabled=false")
                .run(running ->
                        assertThat(running.getBeansOfType(OpenPath.class)).hasSize(2));
    }
}
