import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RenderOptions } from '../../../src/markdown/body-settings.ts';
import { MarkerError } from '../../../src/markdown/members-marker.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { speakers } from './interview-source.ts';

const marker = '<!-- members-only -->';
const news: RenderOptions = { kind: 'news', access: 'members' };
const interview: RenderOptions = { kind: 'interview', access: 'members', speakers };

// Ways to write a block around words that nothing else holds. Notes are tested by fixtures: a note
// belongs to the half that refers to it, wherever it is written.
const shapes: ((words: string) => string)[] = [
  (words) => words,
  (words) => `EUobserver: ${words}?`,
  (words) => `Winants: ${words} [${words}]`,
  (words) => `## ${words}`,
  (words) => `- ${words}\n\n  ${words}`,
  (words) => `> ${words}`,
  (words) => `\`\`\`\n${words}\n\`\`\``,
  (words) => `![${words}](${words}.jpg "${words} (Photo: ${words})")`,
  (words) => `[${words}](https://example.com/${words} "${words}")`,
  (words) => `| ${words} |\n| --- |\n| ${words} |`,
  (words) => `<div title="${words}">\n\n${words}`,
  (words) => `<p>${words}</section></div>`,
  (words) => `<textarea><b>${words}`,
  (words) => `<table><td>${words}`,
  (words) => `<!-- ${words} -->`,
  (words) => `---\n\n${words}`,
];
const block = fc.nat(shapes.length - 1);

function write(kinds: number[], prefix: string): string {
  return kinds.map((kind, index) => shapes[kind]?.(`${prefix}${index}word`)).join('\n\n');
}

describe('what is held back', () => {
  it.each([news, interview])('never reaches the public half of $kind', (options) => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), fc.array(block, { maxLength: 6 }), (a, b) => {
        const body = `${write(a, 'open')}\n\n${marker}\n\nsecretfirst\n\n${write(b, 'secret')}`;
        const { public: open, gated } = renderBody(body, options);
        expect(JSON.stringify(open)).not.toContain('secret');
        expect(JSON.stringify(gated)).toContain('secretfirst');
      }),
      { numRuns: 400 },
    );
  });

  it.each([news, interview])(
    'is something in every members article without a marker',
    (options) => {
      fc.assert(
        fc.property(fc.array(block, { maxLength: 6 }), (kinds) => {
          const { gated } = renderBody(`${write(kinds, 'open')}\n\nlastwords`, options);
          expect(JSON.stringify(gated)).toContain('lastwords');
        }),
        { numRuns: 200 },
      );
    },
  );
});

describe('any text', () => {
  const tokens = fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '# ',
      '`',
      '```\n',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '!',
      '|',
    ],
    ...[
      '<div>',
      '</div>',
      '<section>',
      '</section>',
      '<!--',
      '-->',
      marker,
      '[^a]',
      '[^a]: ',
      '~~',
    ],
    ...['EUobserver: ', 'Winants: ', 'word', '&amp;', '<script>', '---\n', '| - |\n', '<h1>', '\t'],
  );

  it('is rendered, or refused with a place', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(tokens).map((t) => t.join('')),
    );
    const options = fc.constantFrom(news, interview, { ...news, access: 'free' as const });
    fc.assert(
      fc.property(text, options, (body, chosen) => {
        expect(['rendered', 'refused']).toContain(tryToRender(body, chosen));
      }),
      { numRuns: 1500 },
    );
  });

  it('is gated from the block that holds the marker, wherever it stands in it', () => {
    const inLine = tokens.filter((token) => !/\n|\[\^a\]|members-only/.test(token));
    fc.assert(
      fc.property(fc.array(inLine), fc.array(inLine), (before, after) => {
        const line = `secret ${before.join('')}${marker}${after.join('')}`;
        const { public: open, gated } = renderBody(`open\n\n${line}`, news);
        expect(JSON.stringify(open)).toContain('open');
        expect(JSON.stringify(open)).not.toContain('secret');
        expect(JSON.stringify(gated)).toContain('secret');
      }),
      { numRuns: 500 },
    );
  });
});

function tryToRender(body: string, options: RenderOptions): string {
  try {
    const { public: open, gated } = renderBody(body, options);
    const isWhole = (gated !== undefined) === (options.access === 'members');
    return isWhole && open.teaser.type === 'root' ? 'rendered' : 'without its halves';
  } catch (error) {
    if (!(error instanceof MarkerError)) throw error;
    return error.line > 0 && error.column > 0 ? 'refused' : 'refused without a place';
  }
}
