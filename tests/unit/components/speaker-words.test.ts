import { expect, test } from 'vitest';
import { describeSpeaker } from '../../../src/components/speaker-words.ts';

test('a speaker is told by what they were, the newest first', () => {
  const positions = ['minister', 'pilot of the port'];
  expect(describeSpeaker({ positions, roles: ['interviewee'] })).toEqual(positions);
});

test('without a position, by what they do in interviews', () => {
  const describe = (...roles: ('interviewer' | 'interviewee')[]) =>
    describeSpeaker({ positions: [], roles });
  expect(describe('interviewer')).toEqual(['Asks the questions']);
  expect(describe('interviewee')).toEqual(['Answers the questions']);
  expect(describe('interviewee', 'interviewer')).toEqual(['Asks and answers questions']);
});
