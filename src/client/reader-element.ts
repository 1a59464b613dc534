/** An element that starts when it comes into the page and lets go of everything when it leaves. */
export abstract class ReaderElement extends HTMLElement {
  #ended = new AbortController();

  connectedCallback(): void {
    this.#ended = new AbortController();
    this.start(this.#ended.signal);
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }

  /** Shows what needs a script and listens until the signal ends it. */
  protected abstract start(signal: AbortSignal): void;

  /** The button of an element that has one, shown; what it does is done at every press. */
  protected showButton(press: () => void, signal: AbortSignal): HTMLButtonElement | null {
    const button = this.querySelector('button');
    button?.addEventListener('click', press, { signal });
    if (button) button.hidden = false;
    return button;
  }

  /** Says the words of a state, which stand in the page, where screen readers listen. */
  protected say(state: string): void {
    const words = this.querySelector<HTMLTemplateElement>(`template[data-words="${state}"]`);
    const status = this.querySelector('[role="status"]');
    status?.replaceChildren(...(words ? [document.importNode(words.content, true)] : []));
  }
}
