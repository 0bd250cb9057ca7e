/** What tests in a real browser share: the browser, the deployment that they look at, and what they find on any page. */
@NullMarked
package app.partymode.endtoend.browser;

import org.jspecify.annotations.NullMarked;
