/** Address books, who of a book is registered, whom two people share, and what changed: the contacts-graph-service. */
@NullMarked
package app.partymode.contacts;

import org.jspecify.annotations.NullMarked;
