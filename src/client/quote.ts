import { cite, type CitationForm, type CitedWork } from './citation.ts';
import type { SelectedPassage } from './selected-passage.ts';
import { textDirective } from './text-directive.ts';

/** What a reader may want of a passage. */
export type Wanted = 'link' | 'quote' | CitationForm;

/** The text to copy. `article` is cited with the passage's own address, and with whoever speaks in it. */
export function writeQuote(passage: SelectedPassage, article: CitedWork, wanted: Wanted): string {
  const address = linkTo(passage, article.address);
  if (wanted === 'link') return address;
  const speakers = [...new Set(passage.said.map(({ speaker }) => speaker).filter(Boolean))];
  const work = { ...article, address, speakers };
  return wanted === 'quote' ? quote(passage, work) : cite(work, wanted);
}

function linkTo({ anchor, parts, isGated }: SelectedPassage, address: string): string {
  const page = document.querySelector('article')?.textContent ?? '';
  const directive = textDirective(parts, page, isGated);
  const fragment = anchor + (directive && `:~:${directive}`);
  return fragment ? `${address}#${fragment}` : address;
}

function quote({ said }: SelectedPassage, work: CitedWork): string {
  const { title, publication, date, address, authors } = work;
  const [only] = said.length === 1 ? said : [];
  const words = only
    ? `“${only.text}”`
    : said.map(({ speaker, text }) => (speaker ? `${speaker}: ` : '') + `“${text}”`).join('\n\n');
  const who = only?.speaker || (work.speakers.length > 0 ? '' : authors.join(', ') || title);
  return `${words}\n\n— ${[...(who ? [who] : []), publication, date].join(', ')}\n${address}`;
}
