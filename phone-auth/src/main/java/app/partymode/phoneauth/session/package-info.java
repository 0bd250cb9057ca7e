/** Bearer-token sessions over Spring Session: who calls, from which device, until when. */
@NullMarked
package app.partymode.phoneauth.session;

import org.jspecify.annotations.NullMarked;
