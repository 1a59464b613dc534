import { describe, expect, test } from 'vitest';
import { findPassages } from '../../../src/client/search-passages.ts';
import type { PageText } from '../../../src/client/search-volume.ts';

const filler = 'word '.repeat(60).trim();

function page(content: string, anchors: [string, string, string][] = []): PageText {
  const words = content.split(' ');
  const place = (text: string) => words.indexOf(text.split(' ')[0] ?? '');
  return {
    url: '/a/',
    content,
    meta: {},
    filters: {},
    anchors: anchors.map(([element, id, text]) => ({ element, id, text, location: place(text) })),
  };
}

function hit(text: PageText, ...words: string[]) {
  const all = text.content.split(' ');
  const places = all.flatMap((word, index) => (words.includes(word) ? [index] : []));
  return { p: 'x', s: 1, l: places.map((l) => ({ l, s: 1 })) };
}

const shown = (text: PageText, ...words: string[]) =>
  findPassages(text, hit(text, ...words)).map(({ pieces, ...rest }) => ({
    ...rest,
    words: pieces.map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join(''),
  }));

describe('what is shown of a page', () => {
  test('the words with what stands around them, marked without the signs beside them', () => {
    const text = page(`${filler}. They met (spies, and ministers) there. ${filler}`);
    const [passage] = shown(text, '(spies,');
    expect(passage?.words).toContain('. They met ([spies], and ministers) there.');
    expect(passage?.words).toMatch(/^… .* …$/);
    expect(passage?.words.split(' ').length).toBeLessThan(40);
  });

  test('the opening words when only the title fits', () => {
    expect(shown(page(`Opening ${filler}`))[0]?.words).toMatch(/^Opening word/);
  });

  test('an exchange by the id of its section, a heading by its own', () => {
    const text = page('Intro here. Why? A spy did. Later. Another spy came.', [
      ['section', 'why', 'Why?'],
      ['h2', 'why-question', 'Why?'],
      ['h2', 'later', 'Later.'],
      ['p', 'fn-1', 'Another'],
    ]);
    expect(shown(text, 'spy')).toEqual([
      { id: 'why', title: 'Why?', words: 'A [spy] did.', fragment: '#why:~:text=A-,spy' },
      {
        id: 'later',
        title: 'Later.',
        words: 'Another [spy] came.',
        fragment: '#later:~:text=Another-,spy',
      },
    ]);
  });

  test('at most three passages, those with most of the words first', () => {
    const parts = [1, 2, 3, 4, 5].map((n) => `Part${n}. ${'spy '.repeat(n)}end.`);
    const anchors = [1, 2, 3, 4, 5].map((n): [string, string, string] => [
      'h2',
      `p${n}`,
      `Part${n}.`,
    ]);
    expect(shown(page(parts.join(' '), anchors), 'spy').map(({ id }) => id)).toEqual([
      'p5',
      'p4',
      'p3',
    ]);
  });
});

describe('the address of a passage', () => {
  test('says which occurrence is meant by the words of the same sentence', () => {
    const text = page('End of it. The old-fashioned, secret spy went. Spy again.');
    expect(shown(text, 'spy')[0]?.fragment).toBe('#:~:text=The%20old%2Dfashioned%2C%20secret-,spy');
    // No word of the same sentence stands whole beside it: the address says less rather than something wrong.
    expect(shown(text, 'Spy')[0]?.fragment).toBe('');
  });

  test('by the words after it at the start of a sentence', () => {
    const text = page('End. Spy, again and again they come.');
    expect(shown(text, 'Spy,')[0]?.fragment).toBe('#:~:text=Spy,-%2C%20again%20and%20again');
  });

  test('holds nothing that would end it early', () => {
    const text = page('See R&D #1 spy=x');
    expect(shown(text, 'spy=x')[0]?.fragment).toBe('#:~:text=See%20R%26D%20%231-,spy%3Dx');
  });
});
