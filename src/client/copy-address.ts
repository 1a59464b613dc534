/** `<copy-address>`: its button copies the address of the link beside it. Without script there is the link. */
class CopyAddress extends HTMLElement {
  #ended = new AbortController();

  connectedCallback(): void {
    const button = this.querySelector('button');
    // Browsers give the clipboard to secure origins only.
    if (!button || !navigator.clipboard) return;
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    button.addEventListener('click', () => void this.#copy(button), { signal });
    button.hidden = false;
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const address = this.querySelector('a')?.href ?? '';
    const words = await navigator.clipboard.writeText(address).then(
      () => 'Copied',
      () => 'Not allowed',
    );
    button.textContent = words;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = `${words}: ${address}`;
    setTimeout(() => (button.textContent = 'Copy'), 2_000);
  }
}

customElements.define('copy-address', CopyAddress);
