/** Updates to devices that hold no stream: what is pushed to which device, and by which push service. */
@NullMarked
package app.partymode.contacts.push;

import org.jspecify.annotations.NullMarked;
