// The editor. It lives in a shadow root: there style-mod uses constructable style sheets, which `style-src 'self'` allows.
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { completion } from './completion.js';
import { cypherLanguage } from './cypher-language.js';
import { editorTheme } from './editor-theme.js';

export function createEditor(host, { schema, parameters, onRun, onChange }) {
  const root = host.attachShadow({ mode: 'open' });
  const state = (doc) => EditorState.create({
    doc,
    extensions: [
      lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), highlightActiveLine(),
      EditorView.lineWrapping, cypherLanguage, editorTheme,
      placeholder('MATCH (n:User)-[c:HAS_CONTACT]->(m) RETURN n, c, m LIMIT 50'),
      autocompletion({ override: [completion(schema, parameters)], icons: false, selectOnOpen: false }),
      EditorView.contentAttributes.of({ 'aria-label': 'Cypher query', 'data-testid': 'cypher', tabindex: '0' }),
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run: (target) => (closeCompletion(target), onRun(), true) },
        { key: 'Tab', run: acceptCompletion }])),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap.filter(notTab)]),
      EditorView.updateListener.of((update) => update.docChanged && onChange(update.state.doc.toString())),
    ],
  });
  const view = new EditorView({ state: state(''), parent: root, root });

  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      view.setState(state(text));
      onChange(text);
    },
    focus: () => view.focus(),
    show({ offset }) {
      const at = Math.min(offset, view.state.doc.length);
      const word = view.state.wordAt(at);
      view.dispatch({ selection: word ? { anchor: word.from, head: word.to } : { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    clearError: () => view.dispatch(setDiagnostics(view.state, [])),
    showError(error) {
      const [from, to] = place(view.state.doc, error);
      view.dispatch(setDiagnostics(view.state, [{ from, to, severity: 'error', message: error.message ?? 'Not valid Cypher' }]));
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
      view.focus();
    },
  };
}

// Tab leaves the editor, as everywhere else in the page.
const notTab = (binding) => binding.key !== 'Tab' && binding.key !== 'Escape';

function place(doc, { offset, line, column }) {
  let from = offset;
  if (!Number.isInteger(from)) {
    const at = doc.line(Math.min(Math.max(line ?? 1, 1), doc.lines));
    from = Math.min(at.from + Math.max((column ?? 1) - 1, 0), at.to);
  }
  from = Math.min(Math.max(from, 0), doc.length);
  const word = /^[\w$`.]+/.exec(doc.sliceString(from, Math.min(from + 80, doc.length)))?.[0] ?? '';
  const to = Math.min(from + Math.max(word.length, 1), doc.length);
  return from === to && from > 0 ? [from - 1, to] : [from, to];
}
