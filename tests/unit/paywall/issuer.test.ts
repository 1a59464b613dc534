import { expect, test } from 'vitest';
import { parseGroupGrant, parseTrialGrant } from '../../../src/paywall/envelope.ts';
import { makeEpochChain } from '../../../src/paywall/epoch-chain.ts';
import { makeIssuerDocuments } from '../../../src/paywall/issuer.ts';
import { openGroupGrant } from '../../../src/paywall/open.ts';
import { resolveSealing } from '../../../src/paywall/secret.ts';

const sealing = resolveSealing({});
const chain = makeEpochChain(sealing.secret);
const demonstration = { sealing, chain, month: '2024-02', groupName: 'The Institute' } as const;

test('trial and group of the demonstration open the same newest month', async () => {
  const { files, groupCode } = await makeIssuerDocuments(demonstration);
  const trial = parseTrialGrant(files['trial.json']);
  expect(trial).toEqual({ month: '2024-02', key: await chain.keyFor('2024-02') });
  const group = parseGroupGrant(files['group.json']);
  expect(group).toMatchObject({ name: 'The Institute', iterations: 600_000 });
  expect(await openGroupGrant(groupCode.toLowerCase(), group)).toEqual(trial);
});

test('the same demonstration gives the same bytes and the same code', async () => {
  expect(await makeIssuerDocuments(demonstration)).toEqual(
    await makeIssuerDocuments(demonstration),
  );
});

test('the keys of a real secret are never published', async () => {
  const real = resolveSealing({
    secret: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    issuerUrl: 'https://a.eu',
  });
  await expect(makeIssuerDocuments({ ...demonstration, sealing: real })).rejects.toThrow(
    'never published',
  );
});
