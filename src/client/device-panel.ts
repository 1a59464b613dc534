import { countKept, forgetEverything, type KeptKind } from './kept-things.ts';
import { ReaderElement } from './reader-element.ts';

/**
 * `<device-panel>`: shows how many things of each kind this site keeps on the device, and deletes them all. What has
 * `data-kept` takes the number of that kind.
 */
class DevicePanel extends ReaderElement {
  protected start(signal: AbortSignal): void {
    const show = () => this.#show();
    for (const change of ['storage', 'pageshow', 'change'])
      addEventListener(change, show, { signal });
    this.showButton(() => void this.#forget(), signal);
    show();
  }

  async #forget(): Promise<void> {
    try {
      await forgetEverything();
      this.say('forgotten');
    } catch {
      this.say('not-forgotten');
    }
  }

  #show(): void {
    const counts = countKept(this.dataset['issuer'] ?? '/');
    for (const gap of this.querySelectorAll<HTMLElement>('[data-kept]')) {
      gap.textContent = String(counts[gap.dataset['kept'] as KeptKind]);
    }
    const list = this.querySelector('dl');
    if (list) list.hidden = false;
  }
}

customElements.define('device-panel', DevicePanel);
