import createClient from "openapi-fetch";
import type { components, paths } from "../generated/schema.js";

export type Problem = components["schemas"]["Problem"];
export type Update = components["schemas"]["Update"];

/** A client of one user. Before the signup there is no token. */
export function clientOf(baseUrl: string, token?: string) {
  return createClient<paths, "application/json">({
    baseUrl,
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
  });
}

export type Client = ReturnType<typeof clientOf>;

/** The data of an answer. A problem is thrown: its type says what went wrong. */
export function dataOf<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (!answer.response.ok) {
    throw new ProblemError(answer.error as Problem, answer.response);
  }
  return answer.data as T;
}

export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly response: Response,
  ) {
    super(`${problem.type}: ${problem.detail} (${problem.requestId})`);
  }
}
