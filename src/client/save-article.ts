import { ReaderElement } from './reader-element.ts';
import { keepSaved, readSaved } from './saved-list.ts';

/** `<save-article>`: its button puts the article on the reading list of this device, or takes it off. */
class SaveArticle extends ReaderElement {
  protected start(signal: AbortSignal): void {
    this.showButton(() => this.#toggle(), signal);
    const show = () => void this.toggleAttribute('data-saved', this.#isSaved());
    for (const change of ['saved', 'storage', 'pageshow']) {
      addEventListener(change, show, { signal });
    }
    show();
  }

  #isSaved(): boolean {
    return readSaved().some(({ id }) => id === this.dataset['article']);
  }

  #toggle(): void {
    const { article: id = '', month } = this.dataset;
    const wasSaved = this.#isSaved();
    const others = readSaved().filter((saved) => saved.id !== id);
    const title = document.querySelector('h1')?.textContent.trim() ?? '';
    const here = { id, path: location.pathname, title, month };
    const kept = keepSaved(wasSaved ? others : [here, ...others]);
    this.say(kept ? (wasSaved ? 'removed' : 'saved') : 'blocked');
  }
}

customElements.define('save-article', SaveArticle);
