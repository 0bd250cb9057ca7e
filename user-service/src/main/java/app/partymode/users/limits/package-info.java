/** How often numbers may be claimed. */
@NullMarked
package app.partymode.users.limits;

import org.jspecify.annotations.NullMarked;
