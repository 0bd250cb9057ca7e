import { Configuration, ContactsApi, ResponseError, type Problem } from "../generated/fetch/index.js";

/** The contacts of a user's own book, by the client of openapi-generator. */
export async function usernamesOfMatches(basePath: string, token: string): Promise<string[]> {
  const contacts = new ContactsApi(new Configuration({ basePath, accessToken: token }));
  try {
    const { matches } = await contacts.readMatches();
    return matches.map((match) => match.username);
  } catch (failure) {
    if (!(failure instanceof ResponseError)) throw failure;
    const problem: Problem = await failure.response.json();
    throw new Error(`${problem.type}: ${problem.detail} (${problem.requestId})`);
  }
}

/** Replaces the book by the vCards that a phone exports, with numbers as they are dialled there. */
export async function uploadCards(basePath: string, token: string, cards: string, region: string): Promise<number> {
  const contacts = new ContactsApi(new Configuration({ basePath, accessToken: token }));
  const { added } = await contacts.uploadVCards({ body: cards, region });
  return added;
}
