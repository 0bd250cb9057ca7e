/** Work that goes on without a request. */
@NullMarked
package app.partymode.users.background;

import org.jspecify.annotations.NullMarked;
