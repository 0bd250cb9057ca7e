@NullMarked
package app.partymode.contacts;

import org.jspecify.annotations.NullMarked;
