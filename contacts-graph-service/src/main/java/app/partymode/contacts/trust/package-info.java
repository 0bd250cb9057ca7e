/** Ranks users by those who have each other: a low rank leaves less of the discovery budget, and does nothing else. */
@NullMarked
package app.partymode.contacts.trust;

import org.jspecify.annotations.NullMarked;
