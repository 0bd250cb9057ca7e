/** What an operator does with the stores, by commands. */
@NullMarked
package app.partymode.operations;

import org.jspecify.annotations.NullMarked;
