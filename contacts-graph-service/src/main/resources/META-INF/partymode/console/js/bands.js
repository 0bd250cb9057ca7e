// Groups that a query makes itself: each of its rows has the name of a band and its members, the first row those of the first colour.

/** @returns {{names: string[], groups: Map<string, number>} | null} null where the answer has no such rows */
export function bandsOf({ columns, rows }) {
  const [name, members] = ['band', 'members'].map((column) => columns.indexOf(column));
  if (name < 0 || members < 0) return null;
  return {
    names: rows.map((row) => String(row[name])),
    groups: new Map(rows.flatMap((row, index) => [row[members] ?? []].flat().map((member) => [member.node, index]))),
  };
}
