/** Phone numbers: the value, and how what a person writes becomes one. */
@NullMarked
package app.partymode.phoneauth.number;

import org.jspecify.annotations.NullMarked;
