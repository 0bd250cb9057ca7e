// A tab list after the ARIA pattern: arrows, Home and End move, and moving selects.
export function tabs(list, onSelect = () => {}) {
  const all = [...list.querySelectorAll('[role=tab]')];

  function select(tab, focus = false) {
    for (const other of all) {
      const chosen = other === tab;
      other.setAttribute('aria-selected', String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')).hidden = !chosen;
    }
    if (focus) tab.focus();
    onSelect(tab.id.replace('tab-', ''));
  }

  list.addEventListener('click', (event) => {
    const tab = event.target.closest('[role=tab]');
    if (tab) select(tab);
  });
  list.addEventListener('keydown', (event) => {
    const at = all.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    select(all[(to + all.length) % all.length], true);
  });
  return { select: (name) => select(all.find((tab) => tab.id === `tab-${name}`)) };
}
