import { keep, readKept, shortcutsName, sizeName, themeName } from './device-store.ts';
import { ReaderElement } from './reader-element.ts';

const names: Record<string, string> = {
  theme: themeName,
  size: sizeName,
  shortcuts: shortcutsName,
};

/**
 * `<reading-settings>`: inputs named `theme`, `size` and `shortcuts`, kept on this device. An empty value is the
 * browser's own way. Where it has a button, that opens and closes its form.
 */
class ReadingSettings extends ReaderElement {
  protected start(signal: AbortSignal): void {
    const form = this.querySelector('form');
    const button = this.showButton(() => {
      if (form) form.hidden = !form.hidden;
      button?.setAttribute('aria-expanded', String(!form?.hidden));
    }, signal);
    if (!button && form) form.hidden = false;
    const show = () => this.#show();
    for (const change of ['storage', 'pageshow']) addEventListener(change, show, { signal });
    this.addEventListener('change', (event) => this.#changed(event), { signal });
    show();
  }

  #show(): void {
    for (const input of this.querySelectorAll('input')) {
      const kept = readKept(names[input.name] ?? '') ?? '';
      input.checked = input.type === 'radio' ? input.value === kept : kept !== input.value;
    }
  }

  #changed({ target }: Event): void {
    const { name, type, value, checked } = target as HTMLInputElement;
    const text = type === 'radio' || !checked ? value : '';
    const kept = keep(names[name] ?? '', text);
    document.documentElement.dataset[name] = text;
    this.say(kept ? 'kept' : 'blocked');
  }
}

customElements.define('reading-settings', ReadingSettings);
