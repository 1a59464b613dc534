/**
 * `<article-age>`: how old the article is. The page says it as of the day it was built; this corrects it when the
 * page itself has grown old, in a cache or because nobody built the site again.
 */
class ArticleAge extends HTMLElement {
  connectedCallback(): void {
    const { day = '', years: told } = this.dataset;
    const today = new Date().toISOString().slice(0, 10);
    const years = Math.floor((toNumber(today) - toNumber(day)) / 10_000);
    const words = this.querySelector('[data-age]');
    if (!words || !(years > Number(told))) return;
    words.textContent = `${years} ${years === 1 ? 'year' : 'years'}`;
    this.hidden = false;
  }
}

/** 2012-09-17 → 20120917: whole years are ten thousands of the difference. */
function toNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

customElements.define('article-age', ArticleAge);
