/** The saved queries, read from their files and run in a small town. */
@NullMarked
package app.partymode.contacts.console;

import org.jspecify.annotations.NullMarked;
