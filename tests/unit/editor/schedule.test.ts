import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { listChanges } from '../../../src/edition/next-change.ts';
import { readSchedule } from '../../../src/schedule/read-schedule.ts';
import { formatSchedule, parseSchedule } from '../../../src/schedule/schedule-file.ts';

/** Runs the command as `npm run schedule` does. */
function schedule(now: string) {
  const env = { ...process.env, SITE_NOW: now };
  const args = ['src/editor/schedule.ts', 'tests/fixtures/publication-small'];
  return spawnSync(process.execPath, args, { encoding: 'utf8', env }).stdout;
}

it('tells when the next rebuild is due, and for which files', () => {
  expect(schedule('2026-01-01')).toBe(
    [
      'The next rebuild is due at 2026-02-11T00:00:00+00:00.',
      '  2026-02-11T00:00:00+00:00  tests/fixtures/publication-small/articles/2026/dredging-accounts.md',
      '  2099-06-01T08:00:00+01:00  tests/fixtures/publication-small/articles/2099/tunnel-opens.md',
      '',
    ].join('\n'),
  );
});

it('says so when nothing waits', () => {
  expect(schedule('2100-01-01')).toBe('Nothing waits for its time: no rebuild is due.\n');
});

const options = { timeZone: 'Europe/Brussels', now: Date.parse('2026-03-02T07:30:00Z') };
const listed = (frontmatter: object) =>
  listChanges([{ file: 'a.md', frontmatter }], options).map(({ iso }) => iso);

it.each([
  [{ published: '2026-03-02T08:31' }, ['2026-03-02T08:31:00+01:00']],
  [{ published: '2026-03-02T08:30' }, []],
  [{ published: '2026-03-02T06:31-01:00' }, ['2026-03-02T08:31:00+01:00']],
  [{ captured: '2026-03-03' }, ['2026-03-03T00:00:00+01:00']],
  [{ published: '2026-03-01', captured: '2026-03-09' }, []],
  [{ published: '2026-03-01', updated: '2026-03-03' }, ['2026-03-03T00:00:00+01:00']],
  [{ published: '2026-03-03', draft: true }, []],
])('%j changes the site at %j', (frontmatter, instants) => {
  expect(listed(frontmatter)).toEqual(instants);
});

it('the file in the site tells the moment and nothing else', () => {
  const [next] = listChanges(
    [{ file: 'secret.md', frontmatter: { published: '2026-03-03' } }],
    options,
  );
  expect(formatSchedule(next)).toBe('{"next":"2026-03-02T23:00:00.000Z"}\n');
  expect(parseSchedule(formatSchedule(next))).toBe(next?.instant);
  expect(parseSchedule(formatSchedule(undefined))).toBeUndefined();
  expect(() => parseSchedule('{}')).toThrow('no schedule');
});

it('asks the published site; one without the file must be built', async () => {
  const server = createServer((request, response) => {
    response.statusCode =
      request.url === '/schedule.json' ? 200 : request.url === '/busy' ? 503 : 404;
    response.end('{"next":"2026-03-02T23:00:00.000Z"}');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const site = `http://localhost:${(server.address() as AddressInfo).port}`;
  expect(await readSchedule(`${site}/schedule.json`)).toBe(Date.parse('2026-03-02T23:00:00Z'));
  expect(await readSchedule(`${site}/reader/schedule.json`)).toBe('unknown');
  await expect(readSchedule(`${site}/busy`)).rejects.toThrow('503');
  server.close();
});
