package app.partymode.contacts.export.web;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.DiscoveryBudget;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.feed.web.UpdateBody;
import app.partymode.contacts.trust.TrustProperties;
import app.partymode.contacts.trust.TrustRanks;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.contacts.web.Owners;
import app.partymode.phoneauth.session.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportController {

    private final AddressBooks books;
    private final TestedNumbers tested;
    private final DiscoveryBudget budget;
    private final RegisteredUsers users;
    private final Updates updates;
    private final UpdateFeed feed;
    private final FormerNumbers formerNumbers;
    private final TrustRanks ranks;
    private final TrustProperties trust;
    private final Clock clock;

    ExportController(
            AddressBooks books,
            TestedNumbers tested,
            DiscoveryBudget budget,
            RegisteredUsers users,
            Updates updates,
            UpdateFeed feed,
            FormerNumbers formerNumbers,
            TrustRanks ranks,
            TrustProperties trust,
            Clock clock) {
        this.books = books;
        this.tested = tested;
        this.budget = budget;
        this.users = users;
        this.updates = updates;
        this.feed = feed;
        this.formerNumbers = formerNumbers;
        this.ranks = ranks;
        this.trust = trust;
        this.clock = clock;
    }

    record Removed(String phoneNumber, Instant removedAt) {}

    record Entry(String phoneNumber, @Nullable String name) {}

    /**
     * What is stored about the caller. The books of others that contain the caller's number are data of their owners.
     *
     * @param rank null: there is none
     * @param position the place in the feed from which on later updates would follow
     */
    record Export(
            Instant exportedAt,
            @Nullable ExportedProfile profile,
            List<Entry> contacts,
            List<Removed> tested,
            @Nullable ExportedRank rank,
            List<UpdateBody> updates,
            String position) {}

    @GetMapping("/v1/contacts/export")
    Export export(@AuthenticationPrincipal Caller caller) {
        Owner owner = Owners.of(caller);
        var cursors = feed.cursorsOf(owner);
        @Nullable Profile profile = users.find(owner.userId()).orElse(null);
        return new Export(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                profile == null ? null : ExportedProfile.of(profile),
                formerNumbers.ask(owner, books::read, MatchedBook::isNone).book().entries().values().stream()
                        .map(contact -> new Entry(contact.number().e164(), contact.name()))
                        .toList(),
                tested.removed(owner.userId(), budget.remembered()).stream()
                        .map(removed -> new Removed(removed.number().e164(), removed.removedAt()))
                        .toList(),
                rank(owner, profile == null ? null : profile.provenAt()),
                updates.about(owner.userId()).stream()
                        .map(update -> UpdateBody.of(update, cursors))
                        .toList(),
                cursors.of(feed.end()));
    }

    private @Nullable ExportedRank rank(Owner owner, @Nullable Instant provenAt) {
        return ranks.find(owner.userId())
                .map(rank -> ExportedRank.of(rank, provenAt, trust.shrinks()))
                .orElse(null);
    }
}
