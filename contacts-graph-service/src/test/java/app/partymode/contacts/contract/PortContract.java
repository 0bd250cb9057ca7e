package app.partymode.contacts.contract;

/** What a contract needs of those who run it. */
public interface PortContract {

    /** The ports of the store under test, over a store without any data. The same for the whole of one test. */
    Matcher matcher();

    /** The people of this test. */
    default ContractFixture fixture() {
        return new ContractFixture(matcher());
    }
}
