/** Phone numbers in requests: the constraints that they must meet, and what they are then. */
@NullMarked
package app.partymode.phoneauth.request;

import org.jspecify.annotations.NullMarked;
