import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { issuerAt } from '../../../src/client/issuer.ts';
import { RefusedError } from '../../../src/client/refused-error.ts';
import { encodeGrant, encodeTrialGrant, type Grant } from '../../../src/paywall/envelope.ts';
import { UnreadableError, WrongCodeError } from '../../../src/paywall/failures.ts';
import { makeGroupCode, sealGroupGrant } from '../../../src/paywall/group-code.ts';

const key = new Uint8Array(32).fill(7);
const pass: Grant = { kind: 'trial', month: '2026-03', key };
const asked: { address: string; init: RequestInit }[] = [];
let answers: Record<string, () => Response>;

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push({ address, init });
    const answer = answers[address];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the demonstration’s issuer', () => {
  const issuer = issuerAt('/base/issuer/', 14);
  const trial = encodeTrialGrant({ month: '2026-03', key });

  test('gives everyone a trial that ends in fourteen days on this device', async () => {
    answers = { '/base/issuer/trial.json': () => new Response(trial) };
    const before = Date.now();
    const { kind, month, expires = '' } = await issuer.startTrial();
    expect({ kind, month }).toEqual({ kind: 'trial', month: '2026-03' });
    const days = (Date.parse(expires) - before) / 864e5;
    expect(days).toBeGreaterThanOrEqual(14);
    expect(days).toBeLessThan(14.001);
  });

  test('renewing a trial makes it no longer', async () => {
    answers = { '/base/issuer/trial.json': () => new Response(trial) };
    const old: Grant = { ...pass, month: '2025-01', expires: '2026-03-05T00:00:00Z' };
    const renewed = await issuer.renew(old);
    expect(renewed).toMatchObject({ month: '2026-03', expires: '2026-03-05T00:00:00Z' });
  });

  test('takes a group’s code in any spelling, and renews with it', async () => {
    const code = makeGroupCode(key);
    const salt = new Uint8Array(16);
    const sealed = { code, name: 'The group', month: '2026-03', key, salt } as const;
    const text = await sealGroupGrant({ ...sealed, iterations: 600_000 });
    answers = { '/base/issuer/group.json': () => new Response(text) };
    const grant = await issuer.joinGroup(` ${code.toLowerCase().replaceAll('-', ' ')} `);
    expect(grant).toMatchObject({ kind: 'group', name: 'The group', month: '2026-03', key });
    expect(await issuer.renew({ ...grant, month: '2020-01' })).toEqual(grant);
    await expect(issuer.joinGroup('0'.repeat(20))).rejects.toThrow(WrongCodeError);
  });

  test('a document that is missing is a refusal, nonsense is unreadable, no network a TypeError', async () => {
    answers = { '/base/issuer/trial.json': () => new Response('', { status: 404 }) };
    await expect(issuer.startTrial()).rejects.toThrow(RefusedError);
    answers = { '/base/issuer/trial.json': () => new Response('<!doctype html>') };
    await expect(issuer.startTrial()).rejects.toThrow(UnreadableError);
    answers = {};
    await expect(issuer.startTrial()).rejects.toThrow(TypeError);
  });
});

describe('a real issuer', () => {
  const issuer = issuerAt('https://members.example/keys', 14);
  const refuse = (status: number, reason?: string) => () =>
    new Response(reason === undefined ? 'Bad gateway' : JSON.stringify({ reason }), { status });

  test('is asked by POST in JSON, without what would name the reader', async () => {
    answers = {
      'https://members.example/keys/trial': () => new Response(encodeGrant(pass)),
      'https://members.example/keys/group': () =>
        new Response(encodeGrant({ ...pass, kind: 'group' })),
      'https://members.example/keys/renew': () => new Response(encodeGrant(pass)),
    };
    expect(await issuer.startTrial()).toEqual({ ...pass, expires: undefined });
    await issuer.joinGroup('as typed');
    await issuer.renew({ ...pass, renewal: 'token' });
    expect(asked.map(({ init }) => init.body)).toEqual([
      '{}',
      '{"code":"as typed"}',
      '{"renewal":"token"}',
    ]);
    for (const { init } of asked) {
      expect(init).toMatchObject({
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
      });
      expect(init.credentials).not.toBe('include');
    }
  });

  test('that says a code is wrong is believed', async () => {
    answers = { 'https://members.example/keys/group': refuse(403, 'wrong-code') };
    await expect(issuer.joinGroup('x')).rejects.toThrow(WrongCodeError);
  });

  test.each([
    ['is asked too often', 429, undefined],
    ['is broken', 502, undefined],
    ['has revoked the group', 403, 'revoked'],
  ])('that %s has not said that the code is wrong', async (_name, status, reason) => {
    answers = { 'https://members.example/keys/group': refuse(status, reason) };
    await expect(issuer.joinGroup('x')).rejects.toThrow(RefusedError);
  });

  test('that has given a trial before refuses another', async () => {
    answers = { 'https://members.example/keys/trial': refuse(403, 'trial-used') };
    await expect(issuer.startTrial()).rejects.toThrow(RefusedError);
  });

  test('whose answer has a field too many gives no pass', async () => {
    const text = encodeGrant(pass).replace('{', '{"admin":true,');
    answers = { 'https://members.example/keys/trial': () => new Response(text) };
    await expect(issuer.startTrial()).rejects.toThrow(UnreadableError);
  });
});
