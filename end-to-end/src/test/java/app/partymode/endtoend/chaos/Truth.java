package app.partymode.endtoend.chaos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What all accounts say of themselves, and what must follow for each reader by the contract's rule. */
final class Truth {

    private record Person(JsonNode me, Set<String> blocks, Map<String, String> book) {}

    private final Map<String, Person> people = new HashMap<>();

    /** Asks all. */
    Truth(List<Account> accounts) {
        for (Account account : accounts) {
            var blocks = new HashSet<String>();
            account.insist("GET", "/v1/me/blocks", null).json().at("/blocks").forEach(it -> blocks.add(it.asString()));
            people.put(
                    account.number(),
                    new Person(account.me(), blocks, account.readBook().orElseGet(account.book()::known)));
        }
    }

    /** What this account's matches are, by number. */
    Map<String, Seen> matchesOf(Account account) {
        String reader = account.number();
        var matches = new TreeMap<String, Seen>();
        for (String number : people.get(reader).book().keySet()) {
            Person person = people.get(number);
            if (person != null && !number.equals(reader) && mayDiscover(reader, number)) {
                matches.put(number, seen(person, reader));
            }
        }
        return matches;
    }

    private boolean mayDiscover(String reader, String number) {
        Person person = people.get(number);
        return !person.blocks().contains(reader)
                && !people.get(reader).blocks().contains(number)
                && allows(person, "/privacy/discoverableBy", reader);
    }

    private static boolean allows(Person person, String setting, String reader) {
        return switch (person.me().at(setting).asString()) {
            case "everyone" -> true;
            case "contacts" -> person.book().containsKey(reader);
            default -> false;
        };
    }

    private static Seen seen(Person person, String reader) {
        JsonNode me = person.me();
        return new Seen(
                me.at("/id").asString(),
                me.at("/username").asString(),
                me.at("/verified").asBoolean(),
                person.book().containsKey(reader),
                allows(person, "/privacy/partyStatusVisibleTo", reader)
                        ? me.at("/partyStatus").toString()
                        : "null");
    }
}
