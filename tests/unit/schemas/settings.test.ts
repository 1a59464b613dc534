import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontPageSchema } from '../../../src/schemas/front-page.ts';
import { partnersSchema } from '../../../src/schemas/partners.ts';
import { publicationSchema } from '../../../src/schemas/publication.ts';

const small = new URL('../../fixtures/publication-small/', import.meta.url);
const publication = parse(readFileSync(new URL('publication.yaml', small), 'utf8'));

describe('the publication schema', () => {
  it('takes the small publication', () => {
    expect(publicationSchema.parse(publication).timeZone).toBe('Europe/Lisbon');
  });

  it.each([
    ['timeZone', '+02:00'],
    ['timeZone', 'Europe/Lisboa'],
    ['language', 'english language'],
    ['language', 'english'],
    ['identity', { authority: 'https://gazette.example', date: '2024' }],
    ['identity', { authority: 'gazette.example', date: '2024-02-30' }],
    ['membership', { ...publication.membership, trialDays: 0 }],
    ['membership', { ...publication.membership, trialDays: 1.5 }],
    ['colour', 'blue'],
  ])('refuses %s: %j', (key, value) => {
    expect(publicationSchema.safeParse({ ...publication, [key]: value }).success).toBe(false);
  });
});

describe('the front page schema', () => {
  const front = { lead: 'a', latestTitle: 'Latest' };

  it('shows the newest articles when nothing is chosen', () => {
    expect(frontPageSchema.parse(front).latest).toBe('automatic');
  });

  it('takes a list of slugs, but no other word', () => {
    expect(frontPageSchema.safeParse({ ...front, latest: ['b'] }).success).toBe(true);
    expect(frontPageSchema.safeParse({ ...front, latest: 'newest' }).success).toBe(false);
    expect(frontPageSchema.safeParse({ ...front, latest: ['B b'] }).success).toBe(false);
  });
});

describe('the partners schema', () => {
  it('refuses a link that would run script', () => {
    const item = { partner: 'P', headline: 'H', url: 'javascript:alert(1)' };
    expect(partnersSchema.safeParse({ lists: [{ title: 'T', items: [item] }] }).success).toBe(
      false,
    );
  });
});
