/** The contacts that people share: numbers in each of their books. */
@NullMarked
package app.partymode.contacts.shared;

import org.jspecify.annotations.NullMarked;
