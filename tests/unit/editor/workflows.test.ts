import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writePublication } from '../../support/temporary-publication.ts';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly id?: string;
}

interface Workflow {
  readonly env?: Record<string, string>;
  readonly on: Record<string, unknown>;
  readonly jobs: Record<string, { readonly 'runs-on': string; readonly steps: readonly Step[] }>;
}

const folder = '.github/workflows';
const read = (file: string) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as Workflow;
const stepsOf = (file: string) => Object.values(read(file).jobs).flatMap(({ steps }) => steps);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(readdirSync(folder))('the workflow %s', (file) => {
  it('has steps that run or use something, on a named machine', () => {
    for (const job of Object.values(read(file).jobs)) expect(job['runs-on']).toBe('ubuntu-latest');
    for (const { run, uses } of stepsOf(file)) {
      expect([run, uses].filter((part) => part !== undefined)).toHaveLength(1);
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
    }
  });

  it('runs only commands of the shell and of this project', () => {
    for (const { run = '' } of stepsOf(file)) {
      expect(spawnSync('bash', ['-n', '-c', run]).status, run).toBe(0);
      for (const [, name = ''] of run.matchAll(/npm run ([\w:]+)/g)) {
        expect(Object.keys(scripts)).toContain(name);
      }
      for (const [, path = ''] of run.matchAll(/node (\S+\.ts)/g)) {
        expect(readFileSync(path, 'utf8')).not.toBe('');
      }
    }
  });

  it('names in its conditions only steps that come before', () => {
    const seen: string[] = [];
    for (const { if: condition = '', id } of stepsOf(file)) {
      for (const [, name = ''] of condition.matchAll(/steps\.(\w+)\./g))
        expect(seen).toContain(name);
      if (id !== undefined) seen.push(id);
    }
  });
});

describe('the step that builds for GitHub Pages', () => {
  const { env = {} } = read('publish.yml');
  const run = stepsOf('publish.yml').find(({ id }) => id === 'build')?.run ?? '';
  const advice = /^\| GitHub Pages .*$/m.exec(readFileSync('README.md', 'utf8'))?.[0] ?? '';

  /** Runs the step with an npm that makes a new dist/, as a build does; gives what lies there, and the npm's settings. */
  function build(status: number): { status: number | null; files: string[]; settings: string } {
    const npm = `#!/bin/sh\nrm -rf dist; mkdir dist; env > settings; exit ${status}\n`;
    const folder = writePublication({ npm, 'dist/old.html': '' });
    chmodSync(`${folder}/npm`, 0o755);
    const { status: ended } = spawnSync('bash', ['-e', '-c', run], {
      cwd: folder,
      env: { ...env, PATH: `${folder}:/usr/bin:/bin` },
    });
    const settings = readFileSync(`${folder}/settings`, 'utf8');
    return { status: ended, files: readdirSync(`${folder}/dist`), settings };
  }

  it('has every setting that the README asks for', () => {
    const settings = advice.match(/[A-Z_]+=(yes|no)/g) ?? [];
    expect(settings).toEqual(['POLICY_IN_PAGES=yes', 'PRECOMPRESS=no']);
    for (const setting of settings) expect(build(0).settings.split('\n')).toContain(setting);
    expect(env['BASE_PATH']).toBe('${{ vars.BASE_PATH }}');
  });

  it('puts .nojekyll into the site that was built, and publishes none that was not', () => {
    expect(advice).toContain('.nojekyll');
    expect(build(0)).toMatchObject({ status: 0, files: ['.nojekyll'] });
    expect(build(1)).toMatchObject({ status: 1, files: [] });
  });
});

it('no command calls the Node of the machine, which may be too old for TypeScript', () => {
  const files = [
    'README.md',
    'content/README.md',
    ...readdirSync(folder).map((f) => `${folder}/${f}`),
  ];
  const bare = files.flatMap((file) => {
    return readFileSync(file, 'utf8').match(/(?<![\w./-])node (?:-\S+ )*\S+\.ts\b.*/g) ?? [];
  });
  expect(bare).toEqual([]);
});

it('the line of crontab builds when an article is due, and only then', () => {
  const line = /^\*\/5 \* \* \* \* (.*)$/m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const site = writePublication({ 'schedule.json': '{"next":"2026-03-02T07:30:00.000Z"}' });
  const command = line
    .replace('cd /srv/reader', 'cd .')
    .replace('dist/schedule.json', `${site}/schedule.json`)
    .replace('npm run build', 'echo built');
  const run = (now: string) =>
    spawnSync('sh', ['-c', command], { env: { ...process.env, SITE_NOW: now }, encoding: 'utf8' });
  expect(run('2026-03-02T07:30:00Z').stdout).toBe('built\n');
  expect(run('2026-03-02T07:29:00Z').stdout).toBe('');
});

describe('the step that asks whether a rebuild is due', () => {
  const run = stepsOf('publish.yml').find(({ id }) => id === 'due')?.run ?? '';

  /** Runs the step as a workflow does, against a file in the place of the published one. */
  function ask(event: string, schedule: string): string {
    const site = writePublication({ 'schedule.json': schedule, output: '' });
    const command = run.replace('"$SITE_URL${base%/}/schedule.json"', '"$SITE_URL/schedule.json"');
    expect(command).not.toBe(run);
    const variables = { GITHUB_EVENT_NAME: event, GITHUB_OUTPUT: `${site}/output`, SITE_URL: site };
    const env = { ...process.env, ...variables, SITE_NOW: '2026-03-02T07:30:00Z' };
    const { stderr, status } = spawnSync('bash', ['-e', '-c', command], { env, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return readFileSync(`${site}/output`, 'utf8');
  }

  it('builds after every push', () => {
    expect(ask('push', 'no schedule at all')).toBe('due=true\n');
  });

  it('builds on time, not before, and never while nothing waits', () => {
    expect(ask('schedule', '{"next":"2026-03-02T07:30:00.000Z"}')).toBe('due=true\n');
    expect(ask('schedule', '{"next":"2026-03-02T07:31:00.000Z"}')).toBe('due=false\n');
    expect(ask('schedule', '{"next":null}')).toBe('due=false\n');
  });
});
