/** How the calls of every room read a request: phone numbers, and all that is wrong with a body. */
@NullMarked
package app.partymode.users.web;

import org.jspecify.annotations.NullMarked;
