/** The calls under /v1/me/party-status. */
@NullMarked
package app.partymode.users.partystatus.web;

import org.jspecify.annotations.NullMarked;
