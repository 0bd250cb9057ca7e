package app.partymode.contacts.addressbook.web;

/** A file of vCards ends inside a card. The upload replaces a whole book, so what is missing would be deleted. */
public final class CutOffVCard extends RuntimeException {

    private static final long serialVersionUID = 1;

    CutOffVCard() {
        super("a file of vCards ends inside a card", null, false, false);
    }
}
