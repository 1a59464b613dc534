import fc from 'fast-check';
import { makeEpochChain } from '../../../src/paywall/epoch-chain.ts';
import {
  articleWrapKey,
  epochKeyFor,
  isEpochMonth,
  stepBack,
  stepsBetween,
} from '../../../src/paywall/keys.ts';
import type { EpochMonth } from '../../../src/paywall/keys.ts';
import { NewerThanPassError, UnreadableError, open } from '../../../src/paywall/open.ts';
import { claimDifferent, claimFails, claimSame } from './claims.ts';
import type { Case } from './claims.ts';
import { articleId, chain, makeTree, month, sealSample, secret } from './sample.ts';

/** What a pass opens: its own month and everything before it. */
export const keysCases: Case[] = [
  {
    name: 'a pass opens articles of its own and of older months',
    async run() {
      const sealed = await sealSample(makeTree('archive'));
      for (const passMonth of ['2012-09', '2012-10', '2013-01', '2024-02'] as const) {
        const pass = { month: passMonth, key: await chain.keyFor(passMonth) };
        const wrapKey = await articleWrapKey(await epochKeyFor(pass, month), articleId);
        claimSame(await open({ articleId, ...sealed, wrapKey }), makeTree('archive'));
      }
    },
  },
  {
    name: 'a pass refuses a newer month in its own distinct way',
    async run() {
      const pass = { month, key: await chain.keyFor(month) };
      for (const newer of ['2012-10', '2013-01', '9999-12'] as const) {
        await claimFails(() => epochKeyFor(pass, newer), NewerThanPassError);
      }
    },
  },
  {
    name: 'walking back by parts comes to the same key as walking at once',
    run: () =>
      fc.assert(
        fc.asyncProperty(fc.nat(40), fc.nat(40), async (first, second) => {
          const key = await chain.keyFor('2020-12');
          const middle = addMonths('2020-12', -first);
          const end = addMonths(middle, -second);
          const half = { month: middle, key: await epochKeyFor({ month: '2020-12', key }, middle) };
          claimSame(await epochKeyFor(half, end), await chain.keyFor(end));
        }),
        { numRuns: 25 },
      ),
  },
  {
    name: 'every month has its own key',
    async run() {
      const key = await chain.keyFor('2012-09');
      claimDifferent(await chain.keyFor('2012-08'), key);
      claimSame(await stepBack(key), await chain.keyFor('2012-08'));
    },
  },
  {
    name: 'the chain gives the same keys in whatever order it is asked, also at once',
    async run() {
      const months: EpochMonth[] = ['2199-12', '2198-01', '2199-06', '2198-01'];
      const fresh = makeEpochChain(secret);
      const together = await Promise.all(months.map((each) => fresh.keyFor(each)));
      claimSame(together, await Promise.all(months.map((each) => chain.keyFor(each))));
    },
  },
  {
    name: 'the chain has no key after its last month, and none from a short secret',
    async run() {
      await claimFails(() => chain.keyFor('2200-01'), RangeError);
      await claimFails(() => makeEpochChain(secret.slice(1)), RangeError);
    },
  },
  {
    name: 'months are counted over years',
    run() {
      claimSame(stepsBetween('2013-01', '2012-12'), 1);
      claimSame(stepsBetween('2012-12', '2013-01'), -1);
      claimSame(stepsBetween('9999-12', '0001-01'), 9998 * 12 + 11);
    },
  },
  {
    name: 'only YYYY-MM from 0001-01 to 9999-12 is a month',
    run() {
      for (const good of ['0001-01', '2012-09', '9999-12']) claimSame(isEpochMonth(good), true);
      const bad = [
        '0000-01',
        '2012-00',
        '2012-13',
        '2012-9',
        '12012-09',
        '2012-09-01',
        '2012-09\n',
        ' 2012-09',
        '',
        201209,
        null,
      ];
      for (const value of bad) claimSame([value, isEpochMonth(value)], [value, false]);
    },
  },
  {
    name: 'a walk of more than 4,800 steps or to a malformed month is refused',
    async run() {
      const pass = { month: '2199-12', key: secret } as const;
      await claimFails(() => epochKeyFor(pass, '1799-11'), UnreadableError);
      await claimFails(() => epochKeyFor(pass, '2012-9'), UnreadableError);
      await claimFails(
        () => epochKeyFor({ ...pass, month: '2012-13' }, '2012-09'),
        UnreadableError,
      );
    },
  },
];

function addMonths(from: EpochMonth, count: number): EpochMonth {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + count;
  const month = String((months % 12) + 1).padStart(2, '0');
  return `${Math.floor(months / 12)}-${month}` as EpochMonth;
}
