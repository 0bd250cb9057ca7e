/** A small service that has each kind of call and each kind of failure. */
@NullMarked
package app.partymode.httpapi.testapp;

import org.jspecify.annotations.NullMarked;
