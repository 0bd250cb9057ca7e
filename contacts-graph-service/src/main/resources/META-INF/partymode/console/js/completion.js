// What can come next: labels and types after a colon, properties after a dot, parameters after a dollar, else keywords.
const keywords = ('MATCH,OPTIONAL MATCH,WHERE,RETURN,RETURN DISTINCT,WITH,UNWIND,ORDER BY,SKIP,LIMIT,UNION,UNION ALL,CALL,YIELD,'
  + 'AND,OR,XOR,NOT,IN,IS NULL,IS NOT NULL,STARTS WITH,ENDS WITH,CONTAINS,CASE,WHEN,THEN,ELSE,END,AS,ASC,DESC,DISTINCT,'
  + 'EXISTS,COUNT,COLLECT,true,false,null,CYPHER 25').split(',');
const functions = ('count,collect,coalesce,size,head,last,nodes,relationships,labels,type,properties,keys,elementId,length,'
  + 'shortestPath,allShortestPaths,all,any,none,single,reduce,range,toInteger,toString,toFloat,min,max,avg,sum,'
  + 'datetime,date,duration,percentileCont,startNode,endNode').split(',');

const options = (names, type, boost) => names.map((label) => ({ label, type, boost }));
const calls = functions.map((name) => ({ label: name, type: 'function', apply: `${name}(` }));

export function completion(schema, parameters) {
  return (context) => {
    const word = context.matchBefore(/[\w]*/);
    const before = context.state.sliceDoc(Math.max(0, word.from - 200), word.from);
    if (/\/\/[^\n]*$/.test(before)) return null;
    const found = (list) => (list.length ? { from: word.from, options: list, validFor: /^\w*$/ } : null);

    if (/\$$/.test(before)) return found(options(parameters(), 'variable'));
    if (/\[[^\]\)]*[:|&]\s*!?$/.test(before)) return found(options(schema.relationshipTypes ?? [], 'type'));
    if (/[:|&]\s*!?$/.test(before)) return found(options(schema.labels ?? [], 'class'));
    if (/\w\.$/.test(before) || /\{\s*$/.test(before)) return found(options(schema.properties ?? [], 'property'));
    if (!context.explicit && word.to - word.from < 2) return null;
    return found([...options(keywords, 'keyword', 1), ...calls, ...options(variables(context.state.doc.toString()), 'variable', 2)]);
  };
}

function variables(text) {
  const names = [...text.matchAll(/[(\[]\s*([a-z_]\w*)\s*(?=[:)\]{ ])/gi), ...text.matchAll(/\bAS\s+([a-z_]\w*)/gi)];
  return [...new Set(names.map((match) => match[1]))];
}
