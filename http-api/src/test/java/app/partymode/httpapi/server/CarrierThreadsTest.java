package app.partymode.httpapi.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierThreadsTest {

    @ParameterizedTest
    @CsvSource({
        "jar:nested:/srv/user-service-exec.jar/!BOOT-INF/lib/http-api.jar!/, true",
        "file:/app/lib/http-api.jar, false",
        "file:/checkout/http-api/target/classes/, false"
    })
    void knowsAJarWithinAJar(String location, boolean within) {
        assertThat(CarrierThreads.isWithinAJar(location)).isEqualTo(within);
    }
}
