/** Which of somebody's contacts are registered and let themselves be discovered. */
@NullMarked
package app.partymode.contacts.matching;

import org.jspecify.annotations.NullMarked;
