/** Random histories, told to the engine too. */
@NullMarked
package app.partymode.contacts.comparison;

import org.jspecify.annotations.NullMarked;
