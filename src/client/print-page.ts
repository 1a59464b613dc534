import { ReaderElement } from './reader-element.ts';

/** `<print-page>`: its button prints the page. */
class PrintPage extends ReaderElement {
  protected start(signal: AbortSignal): void {
    this.showButton(() => print(), signal);
  }
}

customElements.define('print-page', PrintPage);
