/**
 * `<content-problems>`: the report of `npm run check` over the last good page. Each place in it opens
 * in the editor's program; it goes away when the faults are mended, or until the next with Escape.
 */
class ContentProblems extends HTMLElement {
  readonly #dialog = document.createElement('dialog');

  /** @param title what is wrong, in a few words */
  show(title: string, report: string): void {
    const heading = document.createElement('h2');
    heading.textContent = title;
    const text = document.createElement('pre');
    text.append(...report.split('\n').flatMap((line) => [...describeLine(line), '\n']));
    this.#dialog.replaceChildren(heading, text);
    this.append(this.#dialog);
    document.body.append(this);
    if (!this.#dialog.open) this.#dialog.showModal();
  }
}

/** The place at the start of a line is a button; the rest is text. */
function describeLine(line: string): (string | Node)[] {
  const [, place, rest] = /^(\S+:\d+:\d+)( .*)$/.exec(line) ?? [];
  if (place === undefined || rest === undefined) return [line];
  const button = document.createElement('button');
  button.textContent = place;
  button.addEventListener('click', () => {
    void fetch(`${import.meta.env.BASE_URL}__open-in-editor?file=${encodeURIComponent(place)}`);
  });
  return [button, rest];
}

customElements.define('content-problems', ContentProblems);

const overlay = new ContentProblems();
let hasProblems = false;

import.meta.hot?.on('preview:problems', ({ report }: { report: string }) => {
  hasProblems = true;
  overlay.show('The content has problems', report);
});
import.meta.hot?.on('vite:error', ({ err }) => {
  // A page may fail because the content cannot be read: then its report says more.
  if (!hasProblems) overlay.show(err.message, [err.frame, err.stack].filter(Boolean).join('\n\n'));
});
const { edition } = document.querySelector<HTMLElement>('preview-bar')?.dataset ?? {};
import.meta.hot?.send('preview:ready', { edition });
