import { describe, expect, it } from 'vitest';
import { checkCorrections } from '../../../src/checks/corrections.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import {
  membersHead,
  writeArticle,
  writePublication,
} from '../../support/temporary-publication.ts';

const body =
  'It left on Tuesday evening.\n\n<!-- members-only -->\n\nTwenty were aboard the train of that evening.\n';

/** The rules that one correction of a members' article breaks. */
function tell(correction: string, head = membersHead): string[] {
  const text = head === membersHead ? body : body.replace('<!-- members-only -->\n\n', '');
  const fields = `corrections:\n  - date: 2024-05-07\n    ${correction.replaceAll('; ', '\n    ')}\n`;
  const folder = writePublication({ 'articles/2024/x.md': writeArticle(fields, text, head) });
  return checkCorrections(readPublication(folder)).map(({ rule }) => rule);
}

describe('a correction of a members’ article', () => {
  it.each([
    'was: Monday; now: Tuesday',
    'where: paragraph-1; was: Monday evening; now: Tuesday evening',
    'was: a wrong number; now: the right one',
    'where: paragraph-2; members: true; was: Thirty were aboard; now: Twenty were aboard',
    'where: at the end; members: true; was: Thirty; now: Twenty',
  ])('may say: %s', (correction) => expect(tell(correction)).toEqual([]));

  it.each([
    ['was: Thirty; now: Twenty', 'correction-leak'],
    ['was: Twenty were aboard; now: Nobody knows', 'correction-leak'],
    ['where: second sentence; was: a; now: twenty WERE aboard it', 'correction-leak'],
    ['where: paragraph-2; was: a wrong number; now: the right one', 'correction-leak'],
    [
      'where: paragraph-1; was: Twenty were aboard the train of that morning; now: b',
      'correction-leak',
    ],
    ['where: paragraph-3; was: a; now: b', 'correction-place'],
    ['where: exchange-1; members: true; was: a; now: b', 'correction-place'],
    ['where: paragraph-1; members: true; was: a; now: b', 'correction-free'],
  ])('may not say: %s', (correction, rule) => expect(tell(correction)).toEqual([rule]));
});

describe('a correction of a free article', () => {
  const free = membersHead.replace('members', 'free');

  it('may say everything, but not that it is for members', () => {
    expect(tell('where: paragraph-2; was: Thirty; now: Twenty', free)).toEqual([]);
    expect(tell('members: true; was: Thirty; now: Twenty', free)).toEqual(['correction-free']);
  });
});
