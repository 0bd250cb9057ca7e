/** What the mobile app does, as tests that every deployment runs. */
@NullMarked
package app.partymode.endtoend.story;

import org.jspecify.annotations.NullMarked;
