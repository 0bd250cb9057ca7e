/** Which of a reader's contacts can introduce the reader to a suggested person, and over how many steps. */
@NullMarked
package app.partymode.contacts.introductions;

import org.jspecify.annotations.NullMarked;
