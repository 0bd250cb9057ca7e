/** The contacts-graph-service: address books, matches, shared contacts, suggestions and updates. */
@NullMarked
package app.partymode.contacts;

import org.jspecify.annotations.NullMarked;
