import type { SelectedPart } from './text-directive.ts';

/** What a reader selected in the text of an article. */
export interface SelectedPassage {
  /** The id of the exchange it begins in; empty outside of exchanges. */
  anchor: string;
  parts: SelectedPart[];
  /** What was said by whom, in order; no speaker where nobody is named. */
  said: { speaker: string; text: string }[];
  /** Whether any of it is for members. */
  isGated: boolean;
  /** The last block it reaches into. */
  end: Element;
}

const blocks = '.prose :is(p, li, h2, h3, h4, h5, h6, blockquote, td, th, dd, dt, figcaption, pre)';

/** The selection as a passage; undefined when it holds no text of the article. `names` gives a speaker's name by id or label. */
export function readPassage(names: Record<string, string>): SelectedPassage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const found = [...document.querySelectorAll<HTMLElement>(blocks)].flatMap((block) => {
    const part = range.intersectsNode(block) && !block.querySelector('p') && readPart(block, range);
    return part && part.text.slice(part.start, part.end).trim() ? [{ block, part }] : [];
  });
  const last = found.at(-1);
  if (!last) return undefined;
  return {
    anchor: found[0]?.block.closest('[id].exchange')?.id ?? '',
    parts: found.map(({ part }) => part),
    said: join(found.map(({ block, part }) => ({ speaker: nameOf(block, names), ...part }))),
    isGated: found.some(({ block }) => block.closest('.remainder')),
    end: last.block,
  };
}

/** The text of a block as it is read, without the speaker's label, and which of it lies in the selection. */
function readPart(block: HTMLElement, range: Range): SelectedPart {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const part = { text: '', start: -1, end: 0 };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (node.parentElement?.closest('.speaker, .visually-hidden')) continue;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : text.length;
      if (part.start < 0) part.start = part.text.length + from;
      part.end = part.text.length + to;
    }
    part.text += text;
  }
  return part;
}

function nameOf(block: Element, names: Record<string, string>): string {
  const turn = block.closest<HTMLElement>('.turn');
  const label = block.querySelector('.speaker')?.textContent.replace(/:\s*$/, '') ?? '';
  return names[turn?.dataset['speaker'] ?? label] ?? label;
}

/** Paragraphs of one speaker are one speech. */
function join(spoken: ({ speaker: string } & SelectedPart)[]): SelectedPassage['said'] {
  const said: SelectedPassage['said'] = [];
  for (const { speaker, text, start, end } of spoken) {
    const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
    const before = said.at(-1);
    if (before?.speaker === speaker) before.text += `\n\n${words}`;
    else said.push({ speaker, text: words });
  }
  return said;
}
