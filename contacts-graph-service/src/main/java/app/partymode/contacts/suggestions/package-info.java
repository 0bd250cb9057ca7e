/** Registered people that the reader may know, because the reader's contacts have them. */
@NullMarked
package app.partymode.contacts.suggestions;

import org.jspecify.annotations.NullMarked;
