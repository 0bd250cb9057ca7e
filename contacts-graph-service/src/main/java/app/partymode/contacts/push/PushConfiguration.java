package app.partymode.contacts.push;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPush
@EnableConfigurationProperties(PushSettings.class)
class PushConfiguration {}
