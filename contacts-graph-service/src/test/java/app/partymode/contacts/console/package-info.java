/** The saved queries, read from their files and run over a small social graph. */
@NullMarked
package app.partymode.contacts.console;

import org.jspecify.annotations.NullMarked;
