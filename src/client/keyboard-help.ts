import { ReaderElement } from './reader-element.ts';
import { shortcutOf } from './shortcut.ts';

/** `<keyboard-help>`: shows the list of keys in a dialog, by its button and by `?`. */
class KeyboardHelp extends ReaderElement {
  protected start(signal: AbortSignal): void {
    const show = () => this.querySelector('dialog')?.showModal();
    this.showButton(show, signal);
    const pressed = (event: KeyboardEvent) => {
      if (shortcutOf(event) === '?') show();
    };
    document.addEventListener('keydown', pressed, { signal });
  }
}

customElements.define('keyboard-help', KeyboardHelp);
