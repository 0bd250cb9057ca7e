@NullMarked
package app.partymode.httpapi;

import org.jspecify.annotations.NullMarked;
