package app.partymode.contacts.addressbook.web;

import app.partymode.httpapi.body.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** An address book may be larger than other bodies. */
@Configuration(proxyBeanMethods = false)
class AddressBookLimits {

    private static final long LARGEST_BYTES = 4L * 1024 * 1024;

    @Bean
    BodyLimit replacedAddressBookLimit() {
        return new BodyLimit(HttpMethod.PUT, "/v1/contacts", LARGEST_BYTES);
    }

    @Bean
    BodyLimit replacedByVCardsLimit() {
        return new BodyLimit(HttpMethod.PUT, "/v1/contacts" + VCards.PATH, LARGEST_BYTES);
    }

    @Bean
    BodyLimit changedAddressBookLimit() {
        return new BodyLimit(HttpMethod.PATCH, "/v1/contacts", LARGEST_BYTES);
    }
}
