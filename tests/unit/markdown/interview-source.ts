import { readFileSync } from 'node:fs';
import type { Speaker } from '../../../src/markdown/rendered-body.ts';

const path = new URL('../../fixtures/source/euobserver-interview.txt', import.meta.url);

/** The speakers of the interview, as its article declares them. */
export const speakers: Speaker[] = [
  { id: 'euobserver', name: 'EUobserver', role: 'interviewer', labels: ['EUobserver'] },
  {
    id: 'winants',
    name: 'Alain Winants',
    role: 'interviewee',
    labels: ['Alain Winants', 'Winants'],
  },
];

/** The lines of the conversation, as the newspaper printed them: one line a turn. */
export const turns = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => /^(EUobserver|Alain Winants|Winants): /.test(line));

/** The body of the article: the first exchange is free, 24 are for members. */
export const body = [...turns.slice(0, 2), '<!-- members-only -->', ...turns.slice(2), ''].join(
  '\n\n',
);
