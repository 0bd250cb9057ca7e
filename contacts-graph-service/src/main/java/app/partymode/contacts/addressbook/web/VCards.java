package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.UploadEntry;
import app.partymode.httpapi.problem.InvalidRequest;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Telephone;
import ezvcard.util.TelUri;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Address books as vCards: versions 2.1, 3.0 and 4.0 in (RFC 2426, RFC 6350), 4.0 out. */
@Component
class VCards {

    /** Below the book: this representation alone, as generated clients offer one media type of a path. */
    static final String PATH = "/vcards";

    static final String TEXT_VCARD = "text/vcard";
    static final MediaType MEDIA_TYPE = new MediaType("text", "vcard", StandardCharsets.UTF_8);

    /**
     * One entry for each telephone number of each card, in their order.
     *
     * @throws CutOffVCard if the file ends inside a card, or has a rest of one
     */
    List<UploadEntry> read(byte[] body, @Nullable Charset charset) {
        String text = VCardText.decode(body, charset);
        List<VCard> cards = WholeVCards.of(text).stream()
                .flatMap(card -> Ezvcard.parse(card).all().stream())
                .toList();
        if (cards.isEmpty()) { // a body without a vCard must not empty the book
            throw new InvalidRequest("", "There is no vCard in the body.");
        }
        var contacts = new ArrayList<UploadEntry>();
        for (VCard card : cards) {
            @Nullable String name = VCardName.of(card);
            for (Telephone telephone : card.getTelephoneNumbers()) {
                contacts.add(new UploadEntry(number(telephone), name));
            }
        }
        return contacts;
    }

    private static @Nullable String number(Telephone telephone) {
        TelUri uri = telephone.getUri();
        return uri == null ? telephone.getText() : withContext(uri);
    }

    /** The parser of numbers knows what a context means (RFC 3966, 5.1.5). */
    private static String withContext(TelUri uri) {
        String context = uri.getPhoneContext();
        return context == null ? uri.getNumber() : uri.getNumber() + ";phone-context=" + context;
    }

    /** One card for each contact. A contact without a name is called by its number, since a card must have one. */
    byte[] write(Collection<Contact> contacts) {
        List<VCard> cards = contacts.stream().map(VCards::card).toList();
        return Ezvcard.write(cards)
                .version(VCardVersion.V4_0)
                .prodId(false)
                .go()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static VCard card(Contact contact) {
        var card = new VCard(VCardVersion.V4_0);
        String name = contact.name();
        card.setFormattedName(name == null ? contact.number().e164() : name);
        var telephone = new Telephone(new TelUri.Builder(contact.number().e164()).build());
        card.addTelephoneNumber(telephone);
        return card;
    }
}
