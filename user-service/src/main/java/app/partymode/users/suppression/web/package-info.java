/** The calls that suppress a number, and lift a suppression. */
@NullMarked
package app.partymode.users.suppression.web;

import org.jspecify.annotations.NullMarked;
