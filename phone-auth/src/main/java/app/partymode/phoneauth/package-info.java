/** Phone numbers: the value, and how what a person writes becomes one. */
@NullMarked
package app.partymode.phoneauth;

import org.jspecify.annotations.NullMarked;
