// The words of Cypher 25 that the editor completes. The database could list its functions, but SHOW is refused here.
const words = (text) => text.trim().split(/\s*,\s*/);

export const keywords = words(`MATCH, OPTIONAL MATCH, WHERE, RETURN, RETURN DISTINCT, WITH, UNWIND, ORDER BY, SKIP, LIMIT, UNION, UNION ALL, CALL, YIELD,
  AND, OR, XOR, NOT, IN, IS NULL, IS NOT NULL, STARTS WITH, ENDS WITH, CONTAINS, CASE, WHEN, THEN, ELSE, END, AS, ASC, DESC, DISTINCT,
  EXISTS, COUNT, COLLECT, SHORTEST, ALL SHORTEST, ANY, FILTER, LET, NEXT, true, false, null, CYPHER 25, EXPLAIN, PROFILE`);

export const functions = words(`count, collect, coalesce, size, head, last, tail, nodes, relationships, labels, type, properties, keys, elementId, length,
  shortestPath, allShortestPaths, all, any, none, single, reduce, range, exists, isEmpty, startNode, endNode, nullIf, valueType,
  toInteger, toString, toFloat, toBoolean, toIntegerOrNull, toStringOrNull, toFloatOrNull, toBooleanOrNull, toIntegerList, toStringList,
  min, max, avg, sum, stDev, stDevP, percentileCont, percentileDisc, abs, ceil, floor, round, sign, sqrt, exp, log, log10, rand, isNaN,
  left, right, lower, upper, toLower, toUpper, trim, btrim, ltrim, rtrim, replace, reverse, split, substring, normalize, char_length,
  date, datetime, localdatetime, time, localtime, duration, datetime.fromEpoch, datetime.fromEpochMillis, datetime.truncate,
  duration.between, duration.inDays, duration.inMonths, duration.inSeconds, date.truncate, point, point.distance, randomUUID, timestamp`);

/** Those that the console lets through. */
export const procedures = words(`db.labels, db.relationshipTypes, db.propertyKeys, db.schema.visualization, db.schema.nodeTypeProperties,
  db.schema.relTypeProperties`);
