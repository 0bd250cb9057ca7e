/** Users as peers, who report the texts of those who prove their numbers. */
@NullMarked
package app.partymode.users.peers;

import org.jspecify.annotations.NullMarked;
