// Long work in slices of a frame or less; between them the page handles clicks and keys, and draws.
const LONGEST = 12;

export class Slices {
  begun = performance.now();

  /** Waits for the page to handle what has come, where the slice is over. */
  async next() {
    if (performance.now() - this.begun < LONGEST) return;
    await new Promise((done) => { setTimeout(done); });
    this.begun = performance.now();
  }
}
