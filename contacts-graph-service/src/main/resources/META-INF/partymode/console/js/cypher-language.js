// CodeMirror's Cypher mode, with what it leaves out: parameters, labels and types, properties, numbers.
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { tags } from '@lezer/highlight';

const extra = [
  [/^\$(\w+|`[^`]*`)/, 'variableName.special'],
  [/^:\s*[A-Za-z_]\w*/, 'typeName'],
  [/^\.[A-Za-z_]\w*/, 'propertyName'],
  [/^\d+(\.\d+)?\b/, 'number'],
  [/^[A-Za-z_]\w*(?=\s*:)/, 'variableName'],
];

const language = StreamLanguage.define({
  ...cypher,
  token(stream, state) {
    if (!stream.sol()) {
      for (const [pattern, style] of extra) if (stream.match(pattern)) return style;
    }
    return cypher.token(stream, state);
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['(', '[', '{', "'", '"'] } },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: [tags.standard(tags.variableName), tags.definition(tags.variableName)], color: 'var(--code-function)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--dim)', fontStyle: 'italic' },
  { tag: tags.special(tags.variableName), color: 'var(--code-parameter)', fontWeight: '600' },
  { tag: tags.typeName, color: 'var(--code-type)' },
  { tag: tags.propertyName, color: 'var(--code-property)' },
]);

export const cypherLanguage = [language, syntaxHighlighting(colours)];
