import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExchangeLock, parseExchangeLock } from '../../../src/exchanges/exchange-lock.ts';
import { identifyExchanges } from '../../../src/exchanges/identify-exchanges.ts';
import { matchExchanges } from '../../../src/exchanges/match-exchanges.ts';
import { body, speakers } from '../markdown/interview-source.ts';
import { scanBody } from '../../../src/source/body-facts.ts';
import { BodyText } from '../../../src/source/body-text.ts';

const scanned = scanBody(new BodyText(body, 1), { isInterview: true, speakers });
const real = scanned.conversation?.exchanges ?? [];
const { lock } = matchExchanges(real, []);
const idsOf = (asked: typeof real) => matchExchanges(asked, lock).ids;

describe('the exchanges of the real interview', () => {
  it('are 25, numbered as they were born', () => {
    expect(lock.map(({ id }) => id)).toEqual(real.map((_, index) => `exchange-${index + 1}`));
    expect(lock).toHaveLength(25);
  });

  it('keep their ids in any order, with any typo mended and any number of new ones between', () => {
    const changed = fc.tuple(
      fc.shuffledSubarray([...real.keys()], { minLength: 25 }),
      fc.nat(24),
      fc.nat(25),
      fc.nat(20),
    );
    fc.assert(
      fc.property(changed, ([order, mended, inserted, letter]) => {
        const asked = order.map((index) => real[index] ?? { question: '', answer: '' });
        const expected = order.map((index) => `exchange-${index + 1}`);
        const { question = '', answer = '' } = asked[mended] ?? {};
        asked[mended] = {
          question: question.slice(0, letter) + question.slice(letter + 1),
          answer,
        };
        asked.splice(inserted, 0, {
          question: 'What is your hobby?',
          answer: 'Tall ships and tea.',
        });
        expected.splice(inserted, 0, 'exchange-26');
        expect(idsOf(asked)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('keep the id with the answer when the question is written anew', () => {
    const asked = real.with(4, {
      question: 'And their security staff?',
      answer: real[4]?.answer ?? '',
    });
    expect(idsOf(asked)).toEqual(lock.map(({ id }) => id));
  });

  it('keep the id with the question when the answer is written anew', () => {
    const asked = real.with(4, {
      question: real[4]?.question ?? '',
      answer: 'No comment on that.',
    });
    expect(idsOf(asked)).toEqual(lock.map(({ id }) => id));
  });
});

describe('other exchanges', () => {
  const old = [
    { question: 'What about Nato?', answer: 'It is far better prepared than people think.' },
    { question: 'Why?', answer: 'No.' },
    { question: 'And then?', answer: 'No.' },
  ];
  const known = matchExchanges(old, []).lock;

  it('do not take the id of one that only sounds alike', () => {
    const asked = [{ question: 'What about Iran?', answer: 'We watch it like every service.' }];
    expect(matchExchanges(asked, known).ids).toEqual(['exchange-4']);
    expect(matchExchanges([{ question: 'Where to?', answer: 'No.' }], known).ids).toEqual([
      'exchange-4',
    ]);
  });

  it('are told apart by their answers when they have the same question', () => {
    const twins = [
      { question: 'Really?', answer: 'Certainly, and I have said so for years.' },
      { question: 'Really?', answer: 'Nobody knows, least of all the ministers.' },
    ];
    const { lock: born } = matchExchanges(twins, []);
    expect(matchExchanges(twins.toReversed(), born).ids).toEqual(['exchange-2', 'exchange-1']);
  });

  it('stay in the lock where they stood once they are gone, and come back with their id', () => {
    const without = matchExchanges(
      [old[0], old[2]].flatMap((one) => one ?? []),
      known,
    );
    expect(without.lock.map(({ id, removed = false }) => [id, removed])).toEqual([
      ['exchange-1', false],
      ['exchange-2', true],
      ['exchange-3', false],
    ]);
    expect(matchExchanges(old, without.lock)).toEqual({
      ids: ['exchange-1', 'exchange-2', 'exchange-3'],
      lock: known,
    });
    expect(identifyExchanges([...old.slice(0, 1), ...old.slice(2)], without.lock)).toEqual({
      ids: ['exchange-1', 'exchange-3'],
      removed: [{ id: 'exchange-2', before: 1 }],
    });
    expect(identifyExchanges([], known).removed).toHaveLength(3);
  });

  it('never get the number of one that is gone', () => {
    const { lock: empty } = matchExchanges([], known);
    const asked = [{ question: 'Who pays?', answer: 'The passengers pay for everything.' }];
    expect(matchExchanges(asked, empty).ids).toEqual(['exchange-4']);
  });
});

describe('the lock file', () => {
  it('is read as it was written', () => {
    expect(parseExchangeLock(formatExchangeLock(lock))).toEqual(lock);
    expect(parseExchangeLock(formatExchangeLock([]))).toEqual([]);
  });

  it.each([
    ['{', 'is cut off or damaged'],
    ['{"about":"x","exchanges":[{"id":"exchange-1"}]}', 'exchanges.0.question'],
    ['{"about":"x","exchanges":[{"id":"A b","question":"","answer":""}]}', 'exchanges.0.id'],
    ['{"about":"x","exchanges":[],"more":1}', 'no lock file'],
    [formatExchangeLock([...lock, ...lock]), 'the id "exchange-1" is given twice'],
  ])('is refused: %s', (text, reason) => {
    expect(parseExchangeLock(text)).toContain(reason);
  });
});
