// The web app's types, from the description of the API: what its modules name in comments.
import type { components, paths } from "../generated/schema";

type Schemas = components["schemas"];

declare global {
  type AddressBookPage = Schemas["AddressBookPage"];
  type Audience = Schemas["Audience"];
  type CodeVerification = Schemas["CodeVerification"];
  type Contact = Schemas["Contact"];
  type Match = Schemas["Match"];
  type MessageInstructions = Schemas["MessageInstructions"];
  type PartyStatus = Schemas["PartyStatus"];
  type Privacy = Schemas["Privacy"];
  /** Slugs are added at any time, and some are made here. */
  type ProblemBody = Omit<Schemas["Problem"], "type"> & { type: string; attemptsLeft?: number };
  type SignUp = Schemas["SignUp"];
  type SyncResult = Schemas["SyncResult"];
  type Update = Schemas["Update"];
  type User = Schemas["User"];
  type Verification = Schemas["Verification"];

  type Method = "get" | "put" | "post" | "patch" | "delete";
  type PathOf<M extends Method> = { [P in keyof paths]: paths[P] extends { [K in M]: { responses: unknown } } ? P : never }[keyof paths] & string;
  type Operation<P extends keyof paths, M extends Method> = paths[P] extends { [K in M]: infer O } ? O : never;
  type BodyOf<P extends keyof paths, M extends Method> =
    Operation<P, M> extends { requestBody?: { content: { "application/json": infer B } } } ? B : never;
  type Json<R> = R extends { content: { "application/json": infer B } } ? B : never;
  type AnswerOf<P extends keyof paths, M extends Method> =
    Operation<P, M> extends { responses: infer R } ? { [S in keyof R]: S extends 200 | 201 | 202 ? Json<R[S]> : never }[keyof R] : never;

  interface AppState {
    phase: "starting" | "signed-out" | "signed-in";
    me: User | null;
    matches: Match[];
    book: Contact[];
    /** When the last word came from the server, in milliseconds since 1970. */
    asOf: number | null;
    link: "live" | "connecting" | "offline" | "lost";
    /** The country in which numbers without a plus were last read. */
    region: string | null;
    signedOutBecause: string | null;
    notice: { text: string; at: number } | null;
  }

  /** What the server puts in front of the service worker. */
  const SHELL: { version: string; files: Record<string, string> };

  interface TrustedTypes {
    createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(address: string): unknown };
  }
  var trustedTypes: TrustedTypes | undefined;
}
