/**
 * Shows a button that copies a list, a line for each of its items. Only where the browser lets a page copy: on https
 * and on this machine.
 */
export const offerCopying = (button) => {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) return;
  const text = [...source.children].map((item) => item.textContent.trim()).join('\n');
  button.hidden = false;
  button.addEventListener('click', async () => {
    const said = await navigator.clipboard.writeText(text).then(
      () => 'Copied. Paste them somewhere safe.',
      () => 'Your browser did not let us copy them. Select them and copy them yourself.',
    );
    document.getElementById('copied').textContent = said;
  });
};
