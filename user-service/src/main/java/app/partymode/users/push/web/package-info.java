/** The calls that subscribe a session to pushes. */
@NullMarked
package app.partymode.users.push.web;

import org.jspecify.annotations.NullMarked;
