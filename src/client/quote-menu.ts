import type { CitedWork } from './citation.ts';
import { writeQuote, type Wanted } from './quote.ts';
import type { SelectedPassage } from './selected-passage.ts';

export { readPassage } from './selected-passage.ts';

/** What the menu needs of its page. */
export interface QuotePage {
  /** The menu, with a button for each thing to copy (`data-copy`) and a field for what cannot be copied. */
  menu: HTMLElement;
  article: CitedWork;
  /** Says words of the page to whoever listens. */
  say(state: 'copied' | 'not-copied'): void;
}

/**
 * Shows the menu beside a passage. It stands behind the passage's block, so that the Tab key goes on from there, and takes
 * no room.
 */
export function showMenu(passage: SelectedPassage, page: QuotePage): void {
  const { menu } = page;
  const field = menu.querySelector('textarea');
  if (field) field.hidden = true;
  // Moved only when it must be: a button in it may have the focus.
  if (passage.end.nextElementSibling !== menu) passage.end.after(menu);
  menu.hidden = false;
  place(menu);
  for (const button of menu.querySelectorAll<HTMLElement>('[data-copy]')) {
    const text = () => writeQuote(passage, page.article, button.dataset['copy'] as Wanted);
    button.onclick = () => void copy(text(), page);
  }
}

/** Above the selection, or below it where there is no room, and where phones show a menu of their own above. */
function place(menu: HTMLElement): void {
  const words = getSelection()?.getRangeAt(0).getBoundingClientRect();
  const frame = menu.offsetParent?.getBoundingClientRect();
  if (!words || !frame) return;
  menu.style.left = '0';
  const above = words.top - menu.offsetHeight - 2;
  const isBelow = above < 0 || matchMedia('(pointer: coarse)').matches;
  const room = frame.width - menu.offsetWidth;
  menu.style.top = `${(isBelow ? words.bottom + 4 : above) - frame.top}px`;
  menu.style.left = `${Math.min(words.left - frame.left, room)}px`;
}

async function copy(text: string, { menu, say }: QuotePage): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say('copied');
  } catch {
    // Where browsers give no clipboard the words are there to be copied by hand.
    const field = menu.querySelector('textarea');
    if (field) {
      field.hidden = false;
      field.value = text;
      field.select();
    }
    say('not-copied');
  }
}
