/** Tests of the files of the web app. */
@NullMarked
package app.partymode.webapp;

import org.jspecify.annotations.NullMarked;
