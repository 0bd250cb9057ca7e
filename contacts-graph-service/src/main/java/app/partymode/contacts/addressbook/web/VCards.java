package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.UploadEntry;
import app.partymode.httpapi.problem.InvalidRequest;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.util.TelUri;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Address books as vCards: versions 2.1, 3.0 and 4.0 in (RFC 2426, RFC 6350), 4.0 out. */
@Component
class VCards {

    static final String TEXT_VCARD = "text/vcard";
    static final MediaType MEDIA_TYPE = new MediaType("text", "vcard", StandardCharsets.UTF_8);

    /**
     * One entry for each telephone number of each card, in their order.
     *
     * @throws CutOffVCard if the file ends inside a card
     */
    List<UploadEntry> read(byte[] body, @Nullable Charset charset) {
        String text = new String(body, charset == null ? charsetOf(body) : charset);
        List<VCard> cards = Ezvcard.parse(WholeVCards.of(text)).all();
        if (cards.isEmpty()) { // a body without a vCard must not empty the book
            throw new InvalidRequest("", "There is no vCard in the body.");
        }
        var contacts = new ArrayList<UploadEntry>();
        for (VCard card : cards) {
            @Nullable String name = name(card);
            for (Telephone telephone : card.getTelephoneNumbers()) {
                contacts.add(new UploadEntry(number(telephone), name));
            }
        }
        return contacts;
    }

    /** UTF-16 where the body begins with its byte-order mark. */
    private static Charset charsetOf(byte[] body) {
        boolean marked = body.length > 1
                && ((body[0] == (byte) 0xFE && body[1] == (byte) 0xFF)
                        || (body[0] == (byte) 0xFF && body[1] == (byte) 0xFE));
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static @Nullable String number(Telephone telephone) {
        TelUri uri = telephone.getUri();
        return uri == null ? telephone.getText() : international(uri);
    }

    /** A local number is dialled within its context (RFC 3966, 5.1.5), which can be a country's code. */
    private static String international(TelUri uri) {
        String number = uri.getNumber();
        String context = uri.getPhoneContext();
        return context != null && context.startsWith("+") && !number.startsWith("+") ? context + number : number;
    }

    private static @Nullable String name(VCard card) {
        return Stream.of(
                        card.getFormattedName() == null
                                ? null
                                : card.getFormattedName().getValue(),
                        card.getStructuredName() == null ? null : text(card.getStructuredName()),
                        card.getNickname() == null
                                ? null
                                : first(card.getNickname().getValues()),
                        card.getOrganization() == null
                                ? null
                                : first(card.getOrganization().getValues()))
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String text(StructuredName name) {
        return Stream.concat(
                        Stream.of(name.getGiven()),
                        Stream.concat(name.getAdditionalNames().stream(), Stream.of(name.getFamily())))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
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
