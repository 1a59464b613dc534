// Whatever is typed behind a command of editors, it is answered in a sentence.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const small = 'tests/fixtures/publication-small';

function run(command: string, args: string[], variables: Record<string, string> = {}) {
  return spawnSync(process.execPath, [`src/editor/${command}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', ...variables },
  });
}

const commands = ['check', 'new', 'schedule', 'identities', 'schemas'];

it.each(commands)('npm run %s says how it is used', (command) => {
  const { stdout, stderr, status } = run(command, ['--help']);
  expect(stdout).toMatch(`npm run ${command} -- [options] [content folder]\n`);
  expect([stderr, status]).toEqual(['', 0]);
});

it.each(commands)(
  'npm run %s refuses an option that it does not know, and two folders',
  (command) => {
    const unknown = run(command, ['--nonsense', small]);
    expect(unknown.stderr).toMatch(
      /^There is no option --nonsense\.( There are: --\S.*)?\n.*--help/,
    );
    expect([unknown.stdout, unknown.status]).toEqual(['', 2]);
    const two = run(command, [small, 'another']);
    expect(two.stderr).toContain(`found "${small}" and "another"`);
    expect([two.stdout, two.status]).toEqual(['', 2]);
  },
);

it.each([
  ['check', ['--fxi'], 'There is no option --fxi — did you mean "--fix"?'],
  ['check', ['--fix=yes'], '--fix takes no value: write --fix alone.'],
  ['check', ['--format'], '--format needs a value behind it.'],
  ['new', ['--title'], '--title needs a value behind it.'],
  ['new', ['--title', '-5 degrees'], 'is written --title="-…"'],
  ['schedule', ['--due'], '--due needs a value behind it.'],
])('npm run %s %j', (command, args, words) => {
  const { stderr, status } = run(command, args);
  expect(stderr).toContain(words);
  expect(stderr.split('\n')).toHaveLength(3);
  expect(status).toBe(2);
});

it.each(['check', 'schedule', 'new'])('npm run %s says what is wrong with SITE_NOW', (command) => {
  const { stdout, stderr, status } = run(command, [small], { SITE_NOW: '2026-02-31' });
  expect(stderr).toMatch(/^SITE_NOW must be a moment .*; found "2026-02-31"\.\n$/);
  expect([stdout, status]).toEqual(['', 1]);
});

it('npm run schedule -- --due: a site without the file must be built, a broken one is told of', () => {
  expect(run('schedule', ['--due', 'nowhere/schedule.json']).stdout).toBe('true\n');
  const { stdout, stderr, status } = run('schedule', ['--due', 'package.json']);
  expect(stderr).toMatch(
    /^Whether a rebuild is due cannot be told from package\.json: this is no schedule: /,
  );
  expect([stdout, status]).toEqual(['', 1]);
});
