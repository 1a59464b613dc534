import type { Grant } from '../paywall/envelope.ts';
import { failureState, isOver } from './failure-state.ts';
import type { Issuer } from './issuer.ts';
import { loadOpening } from './load-opening.ts';
import { PassStore } from './pass-store.ts';
import { dayInWords, daysLeft, wordsFor } from './words.ts';

/**
 * `<membership-panel>`: what this device knows of a membership, on the join and the account page. Shows
 * the one part (`data-state`) of its content that is true: none, trial, group or over.
 */
class MembershipPanel extends HTMLElement {
  #ended = new AbortController();
  #store = new PassStore('');

  connectedCallback(): void {
    if (!isSecureContext) return this.#say('insecure');
    const { issuer = '/' } = this.dataset;
    this.#store = new PassStore(issuer);
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    this.#store.onChange(() => this.#show(), signal);
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('submit', (event) => this.#submitted(event), { signal });
    for (const control of this.querySelectorAll<HTMLElement>('[data-control]')) {
      control.hidden = false;
    }
    this.#show();
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }

  #show(): void {
    const { pass } = this.#store;
    const state = stateOf(pass);
    const focused = this.contains(document.activeElement) && document.activeElement;
    for (const part of this.querySelectorAll<HTMLElement>('[data-state]')) {
      part.hidden = part.dataset.state !== state;
      if (part.hidden) continue;
      fill(part, 'days', daysLeft(pass?.expires, Date.now()));
      fill(part, 'date', dayInWords(pass?.expires));
      fill(part, 'name', pass?.name ?? '');
    }
    // The button that was pressed may be gone; whoever uses the keyboard stays at this place.
    if (focused && focused.closest('[hidden]')) this.#focus();
  }

  #focus(): void {
    this.tabIndex = -1;
    this.focus({ preventScroll: true });
  }

  async #join(ask: (issuer: Issuer) => Promise<Grant>): Promise<void> {
    this.#say('checking');
    try {
      const { issuerAt } = await loadOpening(true);
      const { issuer = '/', trialDays } = this.dataset;
      const kept = this.#store.keep(await ask(issuerAt(issuer, Number(trialDays))));
      // A code that has served is left for nobody who comes to this device later.
      this.querySelector('form')?.reset();
      this.#show();
      this.#say(kept ? 'joined' : 'storage-blocked');
    } catch (error) {
      this.#say(failureState(error, 'refused'));
    }
  }

  #clicked(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>('[data-act]');
    const act = control?.dataset.act;
    if (act === 'trial') void this.#join((issuer) => issuer.startTrial());
    if (act === 'sign-out') this.#signOut();
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const code = String(new FormData(event.target as HTMLFormElement).get('code'));
    void this.#join((issuer) => issuer.joinGroup(code));
  }

  #signOut(): void {
    this.#store.signOut();
    this.#show();
    this.#say('signed-out');
  }

  #say(words: string): void {
    const status = this.querySelector<HTMLElement>('[role="status"]');
    status?.replaceChildren(wordsFor(this, words));
    this.querySelector('input')?.setAttribute('aria-invalid', String(words === 'wrong-code'));
  }
}

function stateOf(pass: Grant | undefined): string {
  if (!pass) return 'none';
  return isOver(pass.expires, Date.now()) ? 'over' : pass.kind;
}

function fill(part: HTMLElement, name: string, text: string): void {
  for (const gap of part.querySelectorAll(`[data-fill="${name}"]`)) gap.textContent = text;
}

customElements.define('membership-panel', MembershipPanel);
