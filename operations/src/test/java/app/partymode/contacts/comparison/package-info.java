/** Random histories, for stores that are changed in the middle of one. */
@NullMarked
package app.partymode.contacts.comparison;

import org.jspecify.annotations.NullMarked;
