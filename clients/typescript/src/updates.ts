import { dataOf, ProblemError, type Client, type Update } from "./client.js";

/**
 * Every update after a cursor, for as long as the reader goes on. A stream that ends is opened again after the last event; what the
 * server asks for in `Retry-After` is waited for. Ends with a `ProblemError` where waiting does not help, such as 401 or 410.
 */
export async function* updatesAfter(client: Client, cursor: string, signal: AbortSignal): AsyncGenerator<Update> {
  let pause = 1;
  while (!signal.aborted) {
    try {
      for await (const update of oneStream(client, cursor, signal)) {
        cursor = update.cursor;
        pause = 1;
        yield update;
      }
    } catch (failure) {
      if (signal.aborted) return;
      if (failure instanceof ProblemError) {
        if (failure.response.status !== 429 && failure.response.status !== 503) throw failure;
        pause = Number(failure.response.headers.get("Retry-After") ?? pause);
      }
    }
    await new Promise((resume) => setTimeout(resume, pause * 1000));
    pause = Math.min(pause * 2, 60);
  }
}

async function* oneStream(client: Client, cursor: string, signal: AbortSignal): AsyncGenerator<Update> {
  const answer = await client.GET("/v1/contacts/updates/stream", {
    params: { header: { "Last-Event-ID": cursor } },
    parseAs: "stream",
    signal,
  });
  let rest = "";
  for await (const text of dataOf(answer)!.pipeThrough(new TextDecoderStream())) {
    const events = (rest + text).split("\n\n");
    rest = events.pop()!;
    for (const event of events) {
      const data = event.split("\n").filter((line) => line.startsWith("data:"));
      if (data.length > 0) yield JSON.parse(data.map((line) => line.slice(5)).join("\n"));
    }
  }
}
