// Where nodes go: springs along edges, repulsion between all, and a pull to the middle that is shaped like the panel.
// The same graph always gets the same picture. It is computed in slices, between which the page answers.
import { Slices } from './slices.js';

const SPACE = 56;
const FEW = 12;
const NARROW = SPACE * 0.8;
// So many times the usual number of edges make a node a hub. Hubs keep apart, so that what they share has room between them.
const HUB = 2;
const APART = SPACE * 0.9;

/**
 * Places nodes; `at` holds positions that are known, and those stay where they are.
 * @param {string[]} ids @param {[string, string][]} edges @param {Map<string, {x, y}>} at @param {number} aspect width by height
 * @returns {Promise<Map<string, {x: number, y: number}>>}
 */
export async function place(ids, edges, aspect, at = new Map()) {
  const held = new Set(edges.filter(([from, to]) => from !== to).flat());
  const [bound, alone] = [ids.filter((id) => held.has(id)), ids.filter((id) => !held.has(id))];
  const places = await settle(bound, edges, aspect, at);
  if (!bound.length) return settle(ids, [], aspect, at);
  return aspect > 1.5 && alone.length <= FEW ? aside(places, alone, at) : below(places, alone, at);
}

/** A few of them stand in columns to the right where the panel is wide, so that the others stay large. */
function aside(places, alone, at) {
  const all = [...places.values()];
  const [top, bottom, right] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y)), Math.max(...all.map(({ x }) => x))];
  const rows = Math.max(3, Math.floor((bottom - top) / NARROW) + 1);
  const middle = (top + bottom) / 2 - ((Math.min(rows, alone.length) - 1) * NARROW) / 2;
  alone.forEach((id, position) => {
    places.set(id, at.get(id) ?? { x: right + SPACE * 2 * (1 + Math.floor(position / rows)), y: middle + NARROW * (position % rows) });
  });
  return places;
}

/** Nothing holds a node without edges: in rows under the others it neither drifts away nor covers them. */
function below(places, alone, at) {
  const all = [...places.values()];
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
  const bottom = Math.max(...all.map(({ y }) => y));
  const columns = Math.max(4, Math.floor((right - left) / (SPACE * 2)) + 1);
  alone.forEach((id, position) => {
    const [column, row] = [position % columns, Math.floor(position / columns)];
    places.set(id, at.get(id) ?? { x: left + column * SPACE * 2, y: bottom + SPACE * (1.6 + row) });
  });
  return places;
}

async function settle(ids, edges, aspect, at) {
  const index = new Map(ids.map((id, position) => [id, position]));
  const springs = edges.map(([from, to]) => [index.get(from), index.get(to)]).filter(([from, to]) => from !== to);
  const field = start(ids, springs, aspect, at);
  const rounds = Math.max(120, 320 - Math.floor(ids.length / 3));
  const slices = new Slices();
  for (let round = 0; round < rounds; round++) {
    step(field, springs, aspect, SPACE * 1.6 * (1 - round / rounds) ** 1.5 + 0.5);
    await slices.next();
  }
  return new Map(ids.map((id, position) => [id, { x: field.x[position], y: field.y[position] }]));
}

function start(ids, springs, aspect, at) {
  const count = ids.length;
  const field = { count, x: new Float64Array(count), y: new Float64Array(count), free: new Uint8Array(count), hubs: [], weight: springs.map(() => 1) };
  const degree = new Float64Array(count);
  for (const [from, to] of springs) {
    degree[from]++;
    degree[to]++;
  }
  springs.forEach(([from, to], spring) => { field.weight[spring] = 1 / Math.sqrt(Math.min(degree[from], degree[to])); });
  neighboursFirst(count, springs, degree).forEach((node, order) => {
    const known = at.get(ids[node]);
    const radius = SPACE * 0.8 * Math.sqrt(order + 0.5);
    field.free[node] = known ? 0 : 1;
    field.x[node] = known?.x ?? radius * Math.cos(order * 2.39996) * Math.sqrt(aspect);
    field.y[node] = known?.y ?? (radius * Math.sin(order * 2.39996)) / Math.sqrt(aspect);
  });
  const most = HUB * Math.max(1, (2 * springs.length) / count);
  for (let node = 0; node < count; node++) if (degree[node] > most) field.hubs.push({ node, degree: degree[node] });
  if (at.size) besideNeighbours(field, springs);
  return field;
}

/** An order in which a node follows its neighbours, so that a spiral already has friends close to each other. */
function neighboursFirst(count, springs, degree) {
  const near = Array.from({ length: count }, () => []);
  for (const [from, to] of springs) {
    near[from].push(to);
    near[to].push(from);
  }
  const seen = new Set();
  const roots = [...near.keys()].sort((a, b) => degree[b] - degree[a]);
  for (const root of roots) {
    const queue = [root];
    while (queue.length) {
      const node = queue.pop();
      if (seen.has(node)) continue;
      seen.add(node);
      queue.push(...near[node].filter((other) => !seen.has(other)));
    }
  }
  return [...seen];
}

/** A newcomer begins next to a node that has its place already. */
function besideNeighbours({ x, y, free }, springs) {
  springs.forEach(([from, to], order) => {
    const [node, other] = free[from] && !free[to] ? [from, to] : [to, from];
    if (!free[node] || free[other]) return;
    x[node] = x[other] + SPACE * Math.cos(order * 2.39996);
    y[node] = y[other] + SPACE * Math.sin(order * 2.39996);
  });
}

function step({ count, x, y, free, hubs, weight }, springs, aspect, most) {
  const fx = new Float64Array(count);
  const fy = new Float64Array(count);
  for (let a = 0; a < count; a++) {
    fx[a] -= (0.9 * x[a]) / Math.sqrt(aspect);
    fy[a] -= 0.9 * y[a] * Math.sqrt(aspect);
    for (let b = a + 1; b < count; b++) {
      if (!free[a] && !free[b]) continue;
      const dx = x[a] - x[b] || 0.01;
      const dy = y[a] - y[b];
      const push = (SPACE * SPACE) / (dx * dx + dy * dy + 1);
      fx[a] += dx * push;
      fy[a] += dy * push;
      fx[b] -= dx * push;
      fy[b] -= dy * push;
    }
  }
  keepApart(hubs, x, y, fx, fy);
  springs.forEach(([from, to], spring) => {
    const dx = x[to] - x[from];
    const dy = y[to] - y[from];
    const pull = (weight[spring] * Math.sqrt(dx * dx + dy * dy)) / SPACE;
    fx[from] += dx * pull;
    fy[from] += dy * pull;
    fx[to] -= dx * pull;
    fy[to] -= dy * pull;
  });
  for (let node = 0; node < count; node++) {
    if (!free[node]) continue;
    const force = Math.sqrt(fx[node] ** 2 + fy[node] ** 2) || 1;
    const move = Math.min(force * 0.1, most) / force;
    x[node] += fx[node] * move;
    y[node] += fy[node] * move;
  }
}

/** As far as the one with fewer edges needs it for a ring of them. */
function keepApart(hubs, x, y, fx, fy) {
  hubs.forEach(({ node: a, degree: one }, index) => hubs.slice(index + 1).forEach(({ node: b, degree: other }) => {
    const fewer = Math.min(one, other);
    const dx = x[a] - x[b] || 0.01;
    const dy = y[a] - y[b];
    const distance = Math.sqrt(dx * dx + dy * dy);
    const push = (fewer * Math.max(0, APART * (1 + Math.sqrt(fewer)) - distance)) / distance;
    fx[a] += dx * push;
    fy[a] += dy * push;
    fx[b] -= dx * push;
    fy[b] -= dy * push;
  }));
}
