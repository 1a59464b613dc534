/** `<copy-address>`: adds to the link inside it a button that copies its address. Without script there is the link. */
class CopyAddress extends HTMLElement {
  #ended = new AbortController();
  #button = document.createElement('button');
  #status = document.createElement('span');

  connectedCallback(): void {
    // Browsers give the clipboard to secure origins only.
    if (!navigator.clipboard) return;
    this.#ended = new AbortController();
    this.#button.type = 'button';
    this.#button.className = 'link-button';
    this.#button.setAttribute('aria-label', this.dataset.label ?? 'Copy the address');
    this.#button.textContent = 'Copy';
    this.#status.className = 'visually-hidden';
    this.#status.setAttribute('role', 'status');
    this.append(' ', this.#button, this.#status);
    const { signal } = this.#ended;
    this.#button.addEventListener('click', () => void this.#copy(), { signal });
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }

  async #copy(): Promise<void> {
    const address = this.querySelector('a')?.href ?? '';
    const words = await navigator.clipboard.writeText(address).then(
      () => 'Copied',
      () => 'Not allowed',
    );
    this.#button.textContent = words;
    this.#status.textContent = `${words}: ${address}`;
    setTimeout(() => (this.#button.textContent = 'Copy'), 2_000);
  }
}

customElements.define('copy-address', CopyAddress);
