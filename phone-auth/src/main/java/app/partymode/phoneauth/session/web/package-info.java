/** Authentication of the HTTP interface: which requests need a session, and whose it is. */
@NullMarked
package app.partymode.phoneauth.session.web;

import org.jspecify.annotations.NullMarked;
