package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.matching.neo4j.BookChecksum;
import app.partymode.contacts.users.DeletedUser;
import app.partymode.phoneauth.number.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An instance of the version that knew no documents: names are on the edges. Its statements are kept with the tests. */
record VersionBefore(Cypher cypher) {

    AddressBook read(Owner owner) {
        Row row = run("read", Map.of("number", owner.number().digits(), "userId", owner.userId()))
                .getFirst();
        if (!row.has("version")) {
            return AddressBook.EMPTY;
        }
        List<Long> numbers = row.numbers("numbers");
        List<String> names = row.texts("names");
        var contacts = new ArrayList<Contact>();
        for (int i = 0; i < numbers.size(); i++) {
            contacts.add(
                    new Contact(new PhoneNumber(numbers.get(i)), names.get(i).isEmpty() ? null : names.get(i)));
        }
        assertThat(row.number("size")).isEqualTo(contacts.size());
        assertThat(row.number("sum")).isEqualTo(BookChecksum.of(numbers));
        return AddressBook.of(row.number("version"), contacts);
    }

    void replace(Owner owner, Collection<Contact> contacts) {
        AddressBook book = read(owner);
        BookChange change = book.toHold(contacts);
        if (change.isEmpty()) {
            return;
        }
        var parameters = new HashMap<String, Object>(Map.of(
                "number", owner.number().digits(),
                "userId", owner.userId(),
                "digest", DeletedUser.digest(owner.userId()),
                "from", book.version(),
                "grownBy", change.added().size() - change.removed().size(),
                "sumGrownBy", BookChecksum.of(numbers(change.added())) - BookChecksum.of(digits(change.removed())),
                "deferredNumbers", List.of(),
                "deferredNames", List.of(),
                "deferredSum", 0));
        parameters.put(
                "added", change.added().stream().map(VersionBefore::columns).toList());
        assertThat(run("write", parameters).getFirst().flag("written")).isTrue();
        removeAndRename(owner, change);
    }

    private void removeAndRename(Owner owner, BookChange change) {
        run(
                "remove-contacts",
                Map.of(
                        "number", owner.number().digits(),
                        "userId", owner.userId(),
                        "numbers", digits(change.removed()),
                        "at", ContractFixture.NOON.toString()));
        var names = new HashMap<String, Object>();
        change.renamed()
                .forEach(contact -> names.put(String.valueOf(contact.number().digits()), contact.name()));
        run(
                "rename-contacts",
                Map.of("number", owner.number().digits(), "numbers", numbers(change.renamed()), "names", names));
    }

    void leaveBooks(PhoneNumber number) {
        run("leave-books", Map.of("number", number.digits(), "most", 1_000));
    }

    void move(Owner owner, PhoneNumber to) {
        long from = owner.number().digits();
        run("move-book", Map.of("userId", owner.userId(), "from", from, "to", to.digits()));
        run("remove-book", Map.of("number", from));
    }

    private static Map<String, Object> columns(Contact contact) {
        var columns = new HashMap<String, Object>();
        columns.put("number", contact.number().digits());
        columns.put("name", contact.name());
        return columns;
    }

    private static List<Long> numbers(Collection<Contact> contacts) {
        return contacts.stream().map(contact -> contact.number().digits()).toList();
    }

    private static List<Long> digits(Collection<PhoneNumber> numbers) {
        return numbers.stream().map(PhoneNumber::digits).toList();
    }

    private List<Row> run(String name, Map<String, Object> parameters) {
        String path = "/version-before/" + name + ".cypher";
        try (var file = Objects.requireNonNull(VersionBefore.class.getResourceAsStream(path), path)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return cypher.write(new Statement(name, Statement.withoutComments(text)), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
