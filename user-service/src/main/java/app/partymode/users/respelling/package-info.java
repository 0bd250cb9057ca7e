/** Gives what older versions stored the numbers that stand for its lines today. */
@NullMarked
package app.partymode.users.respelling;

import org.jspecify.annotations.NullMarked;
