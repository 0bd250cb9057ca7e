// Asks how a query of the operator's own is to be called.
export function keepDialog(dialog, onKeep) {
  const [title, purpose] = [dialog.querySelector('[name=title]'), dialog.querySelector('[name=purpose]')];
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'yes' && title.value.trim()) onKeep({ title: title.value, purpose: purpose.value.trim() || title.value });
  });
  dialog.querySelector('[value=no]').addEventListener('click', () => dialog.close('no'));
  return (suggested) => {
    [title.value, purpose.value] = [suggested, ''];
    dialog.returnValue = '';
    dialog.showModal();
    title.select();
  };
}
