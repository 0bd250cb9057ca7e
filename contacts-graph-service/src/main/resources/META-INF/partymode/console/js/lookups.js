// Small queries that the page asks by itself: what is between nodes, how many edges one has, whether numbers are there. Where one
// gives no answer, the page does without.
import * as api from './api.js';
import { randomId } from './runner.js';

const CONNECT = 'MATCH (a)-[r]->(b)\nWHERE elementId(a) IN $ids AND elementId(b) IN $ids\nRETURN r\nLIMIT 4000';
const DEGREE = 'MATCH (n)\nWHERE elementId(n) = $id\nRETURN COUNT { (n)-->() } AS outgoing, COUNT { (n)<--() } AS incoming';
const NUMBERS = 'UNWIND $typed + $written AS number\n'
  + 'RETURN head(COLLECT { MATCH (n:PhoneNumber {number: number}) RETURN n }) AS node';

const ask = (query, parameters, parameterTypes = {}, reveal = false) =>
  api.query({ id: randomId(), query, parameters, parameterTypes, mode: 'run', reveal }).catch(() => null);

const PAUSE = 1500;
const later = (question) => new Promise((done) => { setTimeout(done, PAUSE); }).then(question);

/** The relationships between nodes. */
export const connect = (ids, reveal) => ask(CONNECT, { ids }, {}, reveal);

/** How many relationships begin and end at a node in the graph. */
export const degree = (id) => ask(DEGREE, { id }).then((answer) => answer?.rows[0] ?? null);

/**
 * For each number, those typed into fields first, the id of the node that has it, or null. Asked up to three times: others may be running as many
 * queries as there may be.
 */
export async function nodesOf({ typed, written }) {
  const question = () => ask(NUMBERS, { typed, written }, { typed: 'phoneNumbers' });
  const answer = await question() ?? await later(question) ?? await later(question);
  return answer ? answer.rows.map(([value]) => value?.node ?? null) : [];
}
