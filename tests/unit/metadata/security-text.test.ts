import { describe, expect, test } from 'vitest';
import { checkSecurityContact } from '../../../src/checks/security-contact.ts';
import { listSecurityText } from '../../../src/metadata/security-text.ts';
import { publicationSchema } from '../../../src/schemas/publication.ts';
import { openSite } from './site.ts';

const { context } = openSite({ articles: [] });
const security = {
  contact: ['mailto:security@harbour.example', 'https://harbour.example/security'],
  expires: '2024-12-01',
};
const publicationWith = (change: object) =>
  publicationSchema.parse({ ...context.publication, security: { ...security, ...change } });

describe('security.txt', () => {
  test('says whom to tell, until when, and where it stands', async () => {
    const policy = 'https://harbour.example/policy';
    const [document] = listSecurityText({ ...context, publication: publicationWith({ policy }) });
    expect(document?.path).toBe('/.well-known/security.txt');
    expect(await document?.write()).toBe(
      'Contact: mailto:security@harbour.example\nContact: https://harbour.example/security\n' +
        'Expires: 2024-11-30T23:00:00Z\nPolicy: https://harbour.example/policy\n' +
        'Preferred-Languages: en\n' +
        'Canonical: https://harbour.example/reader/.well-known/security.txt\n',
    );
  });

  test('is not there when nobody is named', () => {
    expect(listSecurityText(context)).toEqual([]);
  });

  test.each([
    [['security@harbour.example']],
    [['http://harbour.example/security']],
    [['mailto:nobody']],
    [['mailto:a@b.example\nExpires: never']],
    [[]],
  ])('takes no contact such as %j', (contact) => {
    expect(() => publicationWith({ contact })).toThrow();
  });
});

describe('the check of its day', () => {
  const check = (now: string, data = publicationWith({})) =>
    checkSecurityContact(
      { publication: { file: 'publication.yaml', digest: '', id: 'publication', data } } as never,
      Date.parse(now),
    ).map(({ severity, message }) => `${severity}: ${message}`);

  test('is silent while there is time, and when there is no such file', () => {
    expect(check('2024-09-01T00:00Z')).toEqual([]);
    expect(check('2025-09-01T00:00Z', context.publication)).toEqual([]);
  });

  test('warns two months before, and stops the build two weeks before', () => {
    expect(check('2024-11-01T00:00Z')).toEqual([
      'warning: security.txt expires in 29 days: 2024-12-01',
    ]);
    expect(check('2024-11-20T00:00Z')).toEqual([
      'error: security.txt expires in 10 days: 2024-12-01',
    ]);
    expect(check('2024-12-24T00:00Z')).toEqual(['error: security.txt has expired: 2024-12-01']);
  });
});
