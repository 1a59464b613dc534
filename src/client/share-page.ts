import { ReaderElement } from './reader-element.ts';

/** `<share-page>`: its button opens the system's sheet for sharing; there is none where the system has none. */
class SharePage extends ReaderElement {
  protected start(signal: AbortSignal): void {
    // The type of the standard library says that every browser has it; most on desks do not.
    if (!('share' in navigator)) return;
    this.showButton(() => void share(), signal);
  }
}

async function share(): Promise<void> {
  const title = document.querySelector('h1')?.textContent.trim() ?? document.title;
  // Without what follows the path: a fragment may hold the key of a gift.
  const url = location.origin + location.pathname;
  // Rejects when the reader closes the sheet, which is an answer and no fault.
  await navigator.share({ title, url }).catch(() => undefined);
}

customElements.define('share-page', SharePage);
