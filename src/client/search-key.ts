/** `off` when the reader turned the single-key shortcuts off, on /account/ (WCAG 2.2, 2.1.4). */
const shortcutsName = `reader ${import.meta.env.BASE_URL} shortcuts`;

// The key "/" does what the link to the search does, on every page; on some keyboards it needs the shift key.
window.addEventListener('keydown', (event) => {
  const { key, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event;
  if (key !== '/' || ctrlKey || altKey || metaKey || isComposing || defaultPrevented) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || target.closest?.('input,textarea,select,dialog')) return;
  const link = document.querySelector<HTMLElement>('a[aria-keyshortcuts="/"]');
  if (!link || areOff()) return;
  event.preventDefault();
  link.click();
});

function areOff(): boolean {
  try {
    return localStorage.getItem(shortcutsName) === 'off';
  } catch {
    // Where the browser keeps nothing, nothing was turned off.
    return false;
  }
}
