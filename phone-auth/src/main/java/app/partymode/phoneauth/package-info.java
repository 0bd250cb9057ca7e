/** What every part of the library shares: its settings, the parser of phone numbers and a clock. */
@NullMarked
package app.partymode.phoneauth;

import org.jspecify.annotations.NullMarked;
