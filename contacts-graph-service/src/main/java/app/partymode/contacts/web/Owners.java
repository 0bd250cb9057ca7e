package app.partymode.contacts.web;

import app.partymode.contacts.Owner;
import app.partymode.phoneauth.session.Caller;

/** Determines the owner of the book that a request is about. */
public final class Owners {

    private Owners() {}

    public static Owner of(Caller caller) {
        return new Owner(caller.userId(), caller.phoneNumber());
    }
}
