/** The calls that read a verification and complete it. */
@NullMarked
package app.partymode.users.completion.web;

import org.jspecify.annotations.NullMarked;
