package app.partymode.phoneauth.verification.code;

import app.partymode.phoneauth.number.PhoneNumber;

/** Sends messages to phones. */
interface Messages {

    /** @throws app.partymode.phoneauth.verification.ProviderUnavailable where it can't be sent for now */
    void send(PhoneNumber to, String text);
}
