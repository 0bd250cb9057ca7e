// The switch that shows phone numbers: asks first, and is off again in every new tab.
export function revealSwitch(input, dialog, onChange) {
  input.checked = false;
  input.addEventListener('change', () => {
    if (!input.checked) return onChange(false);
    input.checked = false;
    dialog.returnValue = '';
    dialog.showModal();
    return undefined;
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'yes') return;
    input.checked = true;
    onChange(true);
  });
  return () => input.checked;
}
