/** What each port promises, as tests that every store's adapters and the in-memory reference run. */
@NullMarked
package app.partymode.contacts.contract;

import org.jspecify.annotations.NullMarked;
