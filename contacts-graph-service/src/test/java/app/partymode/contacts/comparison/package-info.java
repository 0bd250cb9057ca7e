/** Random histories, told to several matchers at once, whose every answer must be the same. */
@NullMarked
package app.partymode.contacts.comparison;

import org.jspecify.annotations.NullMarked;
