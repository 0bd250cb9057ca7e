@NullMarked
package app.partymode.phoneauth;

import org.jspecify.annotations.NullMarked;
