@NullMarked
package app.partymode.users;

import org.jspecify.annotations.NullMarked;
