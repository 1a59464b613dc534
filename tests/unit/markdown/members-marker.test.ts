import { describe, expect, it } from 'vitest';
import { findMarkers } from '../../../src/markdown/members-marker.ts';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';

const marker = '<!-- members-only -->';
const find = (body: string) => findMarkers(parseMarkdown(body));

describe('findMarkers', () => {
  it('finds a marker on a line of its own', () => {
    expect(find(`One.\n\n${marker}\n\nTwo.`)).toEqual([
      { place: 'root', line: 3, column: 1, block: 1 },
    ]);
  });

  it('counts lines alike with a byte order mark and Windows line ends', () => {
    expect(find(`\uFEFFOne.\r\n\r\n  ${marker}\r\n\r\nTwo.`)).toEqual([
      { place: 'root', line: 3, column: 3, block: 1 },
    ]);
  });

  it('says the place of each marker that is not obeyed as written', () => {
    const body = `> ${marker}\n\nIn ${marker} words.\n\n\`${marker}\`\n\n<div>\n ${marker}\n</div>`;
    expect(find(body)).toEqual([
      { place: 'nested', line: 1, column: 3, block: 0 },
      { place: 'nested', line: 3, column: 4, block: 1 },
      { place: 'shown', line: 5, column: 1, block: 2 },
      { place: 'nested', line: 8, column: 2, block: 3 },
    ]);
  });

  it('finds two markers in one line', () => {
    expect(find(`${marker} ${marker}`).map(({ column }) => column)).toEqual([1, 23]);
  });

  it('takes no other comment for a marker', () => {
    expect(find('<!-- members -->\n\n<!-- members-only: no -->\n\n<!-- members only -->')).toEqual(
      [],
    );
  });
});
