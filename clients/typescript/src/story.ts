import assert from "node:assert/strict";
import { clientOf, dataOf, ProblemError, type Client } from "./client.js";
import { updatesAfter } from "./updates.js";

// Three numbers that no person has, and the code that the service takes for them.
const [baseUrl, code, anasNumber, bensNumber, cemsNumber] = process.argv.slice(2) as [string, string, string, string, string];

async function isRefused(type: string, call: () => Promise<unknown>): Promise<void> {
  await assert.rejects(call, (failure) => failure instanceof ProblemError && failure.problem.type === type);
}

async function signUp(phoneNumber: string, username: string): Promise<Client> {
  const client = clientOf(baseUrl);
  const { verification } = dataOf(await client.POST("/v1/sessions", { body: { phoneNumber, username } }));
  assert.equal(verification?.method, "code");
  const params = { path: { id: verification.id } };
  await isRefused("/problems/wrong-code", async () =>
    dataOf(await client.POST("/v1/verifications/{id}/session", { params, body: { code: "000000" } })),
  );
  const { token } = dataOf(await client.POST("/v1/verifications/{id}/session", { params, body: { code } }));
  return clientOf(baseUrl, token!);
}

const ana = await signUp(anasNumber, "Ana");
const ben = await signUp(bensNumber, "Ben");

// The cursor comes before the upload: nothing that happens in between is missed.
const { next } = dataOf(await ana.GET("/v1/contacts/updates"));
const result = dataOf(
  await ana.PUT("/v1/contacts", {
    body: { contacts: [{ phoneNumber: bensNumber, name: "Benny" }, { phoneNumber: cemsNumber }, { phoneNumber: "911" }] },
  }),
);
assert.deepEqual([result.added, result.rejected[0]?.reason], [2, "too-short"]);

const cards = [anasNumber, cemsNumber].map((number) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A friend\r\nTEL:${number}\r\nEND:VCARD\r\n`);
const uploaded = dataOf(
  await ben.PUT("/v1/contacts/vcards", {
    body: cards.join(""),
    headers: { "Content-Type": "text/vcard" },
    bodySerializer: (body) => body,
  }),
);
assert.equal(uploaded.added, 2);
const { data: file } = await ben.GET("/v1/contacts/vcards", { parseAs: "text" });
assert.match(file!, /VERSION:4\.0/);

const { matches } = dataOf(await ana.GET("/v1/contacts/matches"));
assert.deepEqual(
  matches.map((match) => [match.phoneNumber, match.name, match.username, match.reciprocal]),
  [[bensNumber, "Benny", "Ben", true]],
);

/** The first party status of Ben's after a cursor, by a stream that is closed then. */
async function nextPartyStatus(after: string) {
  const closing = new AbortController();
  for await (const update of updatesAfter(ana, after, closing.signal)) {
    if (update.type === "party-status") {
      closing.abort();
      return update;
    }
  }
  throw new Error("the stream ended");
}

dataOf(await ben.PUT("/v1/me/party-status", { body: { partying: true, message: "On the roof 🎉" } }));
const begun = await nextPartyStatus(next);
assert.equal(begun.partyStatus?.message, "On the roof 🎉");
dataOf(await ben.DELETE("/v1/me/party-status"));
// What happened while there was no stream is told after the reconnection.
assert.equal((await nextPartyStatus(begun.cursor)).partyStatus, null);

const ofBen = { params: { path: { phoneNumber: bensNumber } } };
const shared = dataOf(await ana.GET("/v1/contacts/{phoneNumber}/shared", ofBen));
assert.deepEqual([shared.count, shared.contacts[0]?.phoneNumber], [1, cemsNumber]);
await isRefused("/problems/not-reciprocal", async () =>
  dataOf(await ana.GET("/v1/contacts/{phoneNumber}/shared", { params: { path: { phoneNumber: cemsNumber } } })),
);

dataOf(await ana.PUT("/v1/me/blocks/{phoneNumber}", ofBen));
assert.deepEqual(dataOf(await ana.GET("/v1/me/blocks")).blocks, [bensNumber]);
// A block is an event of the user-service: it reaches the matches a moment later.
for (let tries = 0; dataOf(await ana.GET("/v1/contacts/matches")).matches.length > 0; tries++) {
  assert.ok(tries < 1_200, "two minutes have passed");
  await new Promise((resume) => setTimeout(resume, 100));
}
await isRefused("/problems/not-reciprocal", async () => dataOf(await ana.GET("/v1/contacts/{phoneNumber}/shared", ofBen)));

for (const person of [ana, ben]) {
  dataOf(await person.DELETE("/v1/me"));
  await isRefused("/problems/unauthorized", async () => dataOf(await person.GET("/v1/me")));
}
console.log("The story of openapi-fetch holds.");
