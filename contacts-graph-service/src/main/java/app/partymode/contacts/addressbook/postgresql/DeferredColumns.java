package app.partymode.contacts.addressbook.postgresql;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The deferred contacts of a book, as the two arrays of its row. */
public final class DeferredColumns {

    private DeferredColumns() {}

    /** Gives a statement the parameters that are named as the columns. */
    public static StatementSpec bind(StatementSpec statement, List<Contact> deferred) {
        return statement
                .param(
                        "deferred_numbers",
                        SqlValues.digits(deferred.stream().map(Contact::number).toList()))
                .param("deferred_names", deferred.stream().map(Contact::name).toArray(String[]::new));
    }

    public static List<Contact> read(ResultSet row) throws SQLException {
        Long[] numbers = (Long[]) row.getArray("deferred_numbers").getArray();
        String[] names = (String[]) row.getArray("deferred_names").getArray();
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> new Contact(new PhoneNumber(numbers[i]), names[i]))
                .toList();
    }
}
