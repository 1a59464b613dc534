import { sizeName, themeName } from './device-store.ts';

// Puts the reader's colours and size of text on the page before it is drawn. It is a script of its own, because it
// is fetched before the text (`async`, at the top of the page) and must be small; it imports names only.

function apply(): void {
  const { dataset } = document.documentElement;
  try {
    dataset['theme'] = localStorage.getItem(themeName) ?? '';
    dataset['size'] = localStorage.getItem(sizeName) ?? '';
  } catch {
    // A browser that keeps nothing has nothing to apply.
  }
}

apply();
// Another tab has changed them, or the page comes back as it was left.
addEventListener('storage', apply);
addEventListener('pageshow', apply);
