/** What the operator reads at the terminal: how far a command has come, and why it does nothing. */
@NullMarked
package app.partymode.operations.terminal;

import org.jspecify.annotations.NullMarked;
