import app.partymode.client.generated.apis.ContactsApi
import app.partymode.client.generated.apis.SessionsApi
import app.partymode.client.generated.infrastructure.ApiClient
import app.partymode.client.generated.models.CodeVerification
import app.partymode.client.generated.models.Proof
import app.partymode.client.generated.models.SignUpRequest

/** Logs in with a code that the person types. */
fun logIn(baseUrl: String, phoneNumber: String, username: String, typedCode: () -> String): ContactsApi {
    val client = ApiClient(baseUrl)
    val sessions = client.createService(SessionsApi::class.java)
    val pending = sessions.signUp(SignUpRequest(phoneNumber = phoneNumber, username = username)).execute().body()!!
    val verification = pending.verification!!.actualInstance as CodeVerification
    val session = sessions.completeVerification(verification.id, Proof(code = typedCode())).execute().body()!!
    client.setBearerToken(session.token!!)
    return client.createService(ContactsApi::class.java)
}

/** The names of the matches who are partying. */
fun partying(contacts: ContactsApi): List<String> {
    val matches = contacts.readMatches().execute().body()!!.matches
    return matches.filter { it.partyStatus?.partying == true }.map { it.name ?: it.username }
}

/** The data of each event: a response of `@Streaming` is read while it comes. */
fun events(contacts: ContactsApi, cursor: String): Sequence<String> =
    contacts.streamUpdates(lastEventID = cursor).execute().body()!!
        .charStream().buffered().lineSequence().filter { it.startsWith("data:") }.map { it.removePrefix("data:") }
