import fc from 'fast-check';
import { encodeGrant, encodeGroupGrant, encodeTrialGrant } from '../../../src/paywall/envelope.ts';
import { parseGrant, parseGroupGrant, parseTrialGrant } from '../../../src/paywall/envelope.ts';
import type { Grant, GroupGrant } from '../../../src/paywall/envelope.ts';
import { makeGroupCode, sealGroupGrant } from '../../../src/paywall/group-code.ts';
import {
  UnreadableError,
  WrongCodeError,
  normaliseCode,
  openGroupGrant,
} from '../../../src/paywall/open.ts';
import { claimFails, claimFailsSilently, claimSame } from './claims.ts';
import type { Case } from './claims.ts';
import { month, secret, tamper } from './sample.ts';

const salt = secret.slice(0, 16);
const code = '0123-4567-89AB-CDEF-GHJK';
const group = { code, name: 'Institute', month, key: secret, salt, iterations: 600_000 };
const published: GroupGrant = {
  name: 'Institute',
  month,
  salt,
  iterations: 600_000,
  wrapped: new Uint8Array(40),
};
const grant: Grant = { kind: 'trial', month, key: secret };
const fullGrant: Grant = {
  ...grant,
  kind: 'group',
  expires: '2026-02-28T23:59:59Z',
  name: 'Institute',
  renewal: 'r',
};

/** What issuers hand out, and what a reader types. */
export const grantsCases: Case[] = [
  {
    name: 'a group code opens the pass of its group, however it is typed',
    async run() {
      const document = parseGroupGrant(await sealGroupGrant(group));
      for (const typed of [code, ' o123 4567–89ab−cdef\u200bghjk\n']) {
        claimSame(await openGroupGrant(typed, document), { month, key: secret });
      }
    },
  },
  {
    name: 'another code, salt, number of iterations or wrapped key is a wrong code',
    async run() {
      const document = parseGroupGrant(await sealGroupGrant(group));
      const wrong: [string, GroupGrant][] = [
        [code.replace('K', 'M'), document],
        [code, { ...document, salt: tamper(document.salt, 0) }],
        [code, { ...document, iterations: 600_001 }],
        [code, { ...document, wrapped: tamper(document.wrapped, 39) }],
      ];
      for (const [typed, from] of wrong)
        await claimFailsSilently(() => openGroupGrant(typed, from), WrongCodeError);
    },
  },
  {
    name: 'a code is read as Crockford says',
    run() {
      claimSame(normaliseCode('oOiI-lL00-1111-ABCD-EFGH'), '00111100' + '1111ABCDEFGH');
      claimSame(
        normaliseCode('\u2014０１２３４５６７８９abcdefghjk\ufeff'),
        '0123456789ABCDEFGHJK',
      );
    },
  },
  {
    name: 'a code that is too short, too long or has other characters is a wrong code',
    async run() {
      for (const typed of [
        '',
        code.slice(1),
        `${code}0`,
        code.replace('A', 'U'),
        code.replace('A', '_'),
        code.replace('A', 'É'),
      ]) {
        await claimFailsSilently(() => normaliseCode(typed), WrongCodeError);
      }
    },
  },
  {
    name: 'every code made is one that can be typed, with 100 bits of its bytes',
    run() {
      claimSame(makeGroupCode(new Uint8Array(13).fill(255)), 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ');
      claimSame(makeGroupCode(secret), '000G-40R4-0M30-E209-185G');
      const isTypable = fc.property(fc.uint8Array({ minLength: 13, maxLength: 32 }), (bytes) => {
        const made = makeGroupCode(bytes);
        return (
          /^(\w{4}-){4}\w{4}$/.test(made) &&
          normaliseCode(made.toLowerCase()) === made.replaceAll('-', '')
        );
      });
      fc.assert(isTypable);
    },
  },
  {
    name: 'too few bytes make no code',
    run: () => claimFails(() => makeGroupCode(new Uint8Array(12)), RangeError),
  },
  {
    name: 'every document is read as it was written',
    run() {
      claimSame(parseTrialGrant(encodeTrialGrant({ month, key: secret })), { month, key: secret });
      claimSame(parseGroupGrant(encodeGroupGrant(published)), published);
      claimSame(parseGrant(encodeGrant(grant)), grant);
      claimSame(parseGrant(encodeGrant(fullGrant)), fullGrant);
      claimSame(
        parseGrant(encodeGrant({ ...grant, expires: '2026-02-28T23:59:59.500Z' })).expires,
        '2026-02-28T23:59:59.500Z',
      );
    },
  },
  {
    name: 'documents have one order of fields and no secret ones',
    run() {
      const mixed = { key: secret, month, expires: '2030-01-01T00:00:00Z' };
      claimSame(Object.keys(JSON.parse(encodeTrialGrant(mixed))), ['v', 'month', 'key']);
      claimSame(Object.keys(JSON.parse(encodeGrant({ ...mixed, kind: 'trial' }))), [
        'v',
        'kind',
        'month',
        'key',
        'expires',
      ]);
    },
  },
  {
    name: 'iterations outside 600,000 to 10,000,000 are neither written nor read',
    async run() {
      for (const iterations of [600_000, 10_000_000]) {
        claimSame(
          parseGroupGrant(encodeGroupGrant({ ...published, iterations })).iterations,
          iterations,
        );
      }
      for (const iterations of [0, 599_999, 10_000_001, 600_000.5, Infinity, NaN]) {
        await claimFailsSilently(
          () => encodeGroupGrant({ ...published, iterations }),
          UnreadableError,
        );
        await claimFailsSilently(() => sealGroupGrant({ ...group, iterations }), UnreadableError);
      }
      const text = encodeGroupGrant(published);
      for (const other of ['599999', '10000001', '"600000"', '600000.5', 'null']) {
        await claimFailsSilently(
          () => parseGroupGrant(text.replace('600000', other)),
          UnreadableError,
        );
      }
    },
  },
  {
    name: 'a trial document that differs in any way is refused',
    run: () =>
      claimStrict(encodeTrialGrant({ month, key: secret }), parseTrialGrant, ['v', 'month', 'key']),
  },
  {
    name: 'a group document that differs in any way is refused',
    run: () =>
      claimStrict(encodeGroupGrant(published), parseGroupGrant, [
        'v',
        'name',
        'month',
        'salt',
        'iterations',
        'wrapped',
      ]),
  },
  {
    name: 'a grant that differs in any way is refused',
    run: () => claimStrict(encodeGrant(fullGrant), parseGrant, ['v', 'kind', 'month', 'key']),
  },
  {
    name: 'a grant with a wrong value is refused',
    async run() {
      const wrong: Record<string, unknown[]> = {
        kind: ['gift', '', null],
        month: ['2012-13', 201209],
        key: ['', 'AAAA', null],
        expires: [
          '2026-02-31T00:00:00Z',
          '2026-02-28',
          '2026-02-28T23:59:59+01:00',
          'soon',
          1,
          null,
          {},
          { toString: 1 },
        ],
        name: ['', 'x'.repeat(201), 5, null],
        renewal: ['', 'x'.repeat(4097), [], null],
        v: [2, '1', null],
      };
      for (const [field, values] of Object.entries(wrong)) {
        for (const value of values) {
          const text = JSON.stringify({ ...JSON.parse(encodeGrant(fullGrant)), [field]: value });
          await claimFailsSilently(() => parseGrant(text), UnreadableError);
        }
      }
    },
  },
];

/** Claims that `parse` takes `text` but nothing near it: other versions, fields, kinds of value or a rest. */
async function claimStrict(
  text: string,
  parse: (text: string) => unknown,
  required: string[],
): Promise<void> {
  const document = JSON.parse(text);
  const wrong = [
    '',
    'null',
    '1',
    '"v"',
    '[]',
    '{}',
    `[${text}]`,
    `${text}x`,
    `${text}${text}`,
    text.slice(0, -1),
  ];
  wrong.push(JSON.stringify({ ...document, v: 2 }), JSON.stringify({ ...document, extra: 1 }));
  wrong.push(text.replace('{', '{"__proto__":1,'), text.replace('{', '{"constructor":1,'));
  for (const field of required) wrong.push(JSON.stringify({ ...document, [field]: undefined }));
  for (const field of Object.keys(document))
    wrong.push(JSON.stringify({ ...document, [field]: [] }));
  parse(text);
  for (const other of wrong) await claimFailsSilently(() => parse(other), UnreadableError);
}
