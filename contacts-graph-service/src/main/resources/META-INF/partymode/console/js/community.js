// Communities of the drawn graph: nodes move to the neighbouring group that gains most modularity (the first phase of Louvain,
// Blondel and others, 2008), in a fixed order, so that the same picture always has the same groups.
const ROUNDS = 20;

/** @returns {Map<string, number>} the group of each node, 0 for the largest */
export function communities(ids, edges) {
  const near = new Map(ids.map((id) => [id, new Map()]));
  for (const { from, to } of edges) {
    if (from === to) continue;
    near.get(from).set(to, (near.get(from).get(to) ?? 0) + 1);
    near.get(to).set(from, (near.get(to).get(from) ?? 0) + 1);
  }
  const degree = new Map(ids.map((id) => [id, [...near.get(id).values()].reduce((sum, weight) => sum + weight, 0)]));
  const twice = [...degree.values()].reduce((sum, value) => sum + value, 0) || 1;
  const group = new Map(ids.map((id) => [id, id]));
  const weight = new Map(degree);
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    for (const id of ids) moved = move(id, { near, degree, twice, group, weight }) || moved;
  }
  return bySize(group);
}

function move(id, { near, degree, twice, group, weight }) {
  const [own, mine] = [group.get(id), degree.get(id)];
  const links = new Map([[own, 0]]);
  for (const [other, count] of near.get(id)) links.set(group.get(other), (links.get(group.get(other)) ?? 0) + count);
  weight.set(own, weight.get(own) - mine);
  const gain = (candidate) => links.get(candidate) - (weight.get(candidate) * mine) / twice;
  let best = own;
  for (const candidate of links.keys()) if (gain(candidate) > gain(best) + 1e-9) best = candidate;
  group.set(id, best);
  weight.set(best, weight.get(best) + mine);
  return best !== own;
}

function bySize(group) {
  const sizes = new Map();
  for (const name of group.values()) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  const rank = new Map([...sizes].sort((a, b) => b[1] - a[1]).map(([name], index) => [name, index]));
  return new Map([...group].map(([id, name]) => [id, rank.get(name)]));
}
