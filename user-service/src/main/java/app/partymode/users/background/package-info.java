/** Tasks that run without a request. */
@NullMarked
package app.partymode.users.background;

import org.jspecify.annotations.NullMarked;
