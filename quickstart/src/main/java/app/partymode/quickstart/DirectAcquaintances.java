package app.partymode.quickstart;

import app.partymode.users.peers.Acquaintances;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one service asks the other over HTTP where each is a process of its own. */
@Configuration(proxyBeanMethods = false)
class DirectAcquaintances {

    @Bean
    Acquaintances acquaintancesOfThisProcess(app.partymode.contacts.acquaintance.Acquaintances acquaintances) {
        return acquaintances::among;
    }
}
