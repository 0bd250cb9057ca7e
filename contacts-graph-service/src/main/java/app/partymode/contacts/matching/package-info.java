/** Which of a reader's contacts are registered and may be discovered by the reader. */
@NullMarked
package app.partymode.contacts.matching;

import org.jspecify.annotations.NullMarked;
