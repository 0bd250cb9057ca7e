package app.partymode.contacts.push.webpush;

import app.partymode.concurrency.TimeLimit;
import app.partymode.contacts.push.ConditionalOnPush;
import app.partymode.contacts.push.PushSettings;
import app.partymode.push.PushEndpoints;
import app.partymode.push.PushProperties;
import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPush
class WebPushConfiguration {

    /** The client's pool bounds nothing: the sender does, for each host, and none must wait for another one's connections. */
    private static final int MOST_CONNECTIONS = 10_000;

    private static final Timeout IDLE = Timeout.ofSeconds(30);

    @Bean
    WebPushService webPushService(PushProperties keys, PushSettings settings, PushEndpoints endpoints, Clock clock) {
        var pair = VapidKeys.fromUncompressedBytes(keys.publicKey(), settings.privateKey());
        return new WebPushService(
                new WebPush(settings.contact(), pair),
                endpoints,
                client(new PublicDnsResolver(endpoints), settings),
                new TimeLimit(settings.timeout(), CancellationException::new),
                clock);
    }

    /** Follows no redirects, takes no cookies, sends nothing twice by itself, and asks no proxy. */
    static CloseableHttpClient client(PublicDnsResolver resolver, PushSettings settings) {
        Timeout timeout = Timeout.of(settings.timeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnPerRoute(settings.atOnce())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .setTimeToLive(TimeValue.of(Duration.ofMinutes(5)))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .evictIdleConnections(IDLE)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("party-mode")
                .build();
    }
}
