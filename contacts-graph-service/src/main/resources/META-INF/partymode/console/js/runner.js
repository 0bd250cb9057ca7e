// One query at a time: sends it, counts its seconds, stops it.
import * as api from './api.js';

const PAUSE = 200;

export class Runner {
  constructor({ onStart, onTick, onEnd }) {
    this.on = { onStart, onTick, onEnd };
  }

  get running() {
    return Boolean(this.id);
  }

  async run(request) {
    if (this.running) return null;
    this.id = randomId();
    const started = performance.now();
    const tick = setInterval(() => this.on.onTick((performance.now() - started) / 1000), 100);
    this.on.onStart();
    try {
      return await api.query({ id: this.id, ...request });
    } finally {
      clearInterval(tick);
      this.id = null;
      this.on.onEnd();
    }
  }

  /** The answer to the query itself says that it was stopped. A query that has not reached the database yet is asked for again. */
  async cancel() {
    const { id } = this;
    while (id && id === this.id) {
      const stopped = await api.cancel(id).then(() => true, (problem) => {
        if (problem.status !== 404) throw problem;
        return false;
      });
      if (stopped) return;
      await new Promise((done) => { setTimeout(done, PAUSE); });
    }
  }
}

// randomUUID is only there behind TLS or on localhost.
export function randomId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
