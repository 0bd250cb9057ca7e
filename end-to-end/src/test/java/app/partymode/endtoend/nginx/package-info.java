/** The production configuration of nginx, in a real nginx, before two services that only record what reaches them. */
@NullMarked
package app.partymode.endtoend.nginx;

import org.jspecify.annotations.NullMarked;
