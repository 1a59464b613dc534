// The Nu Html Checker, which the W3C runs at validator.w3.org/nu. It needs Java: apt-get install default-jre-headless.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Why the checker cannot run here, if it cannot. */
export function whyNoChecker(): string | undefined {
  const hasJava = spawnSync('java', ['-version']).status === 0;
  return hasJava
    ? undefined
    : 'Java is not installed. Debian: apt-get install default-jre-headless';
}

/** What it says that is no fault, and why not. */
const noFaults: [RegExp, string][] = [
  [/^The “list” role is unnecessary/, 'Safari takes a list without marks for no list'],
  [
    /^CSS: .*(“scroll-target-group”|“:target-current”)/,
    'newer than the checker; others pass it over',
  ],
  [
    /^CSS: (“container-type”: Property|“(max-block-size|flex)”: Unknown dimension)/,
    'container queries and their units (CSS Conditional 5) are newer than the checker',
  ],
];

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: 'warning';
  message: string;
  url?: string;
  lastLine?: number;
}

/** Checks every HTML file below the folders; gives errors and warnings, with file and line. */
export function checkMarkup(folders: readonly string[]): string[] {
  const jar = require.resolve('vnu-jar/build/dist/vnu.jar');
  const options = ['--format', 'json', '--skip-non-html', '--no-langdetect', '--exit-zero-always'];
  const { stderr, error } = spawnSync('java', ['-jar', jar, ...options, ...folders], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  return messages
    .filter(({ message }) => !noFaults.some(([pattern]) => pattern.test(message)))
    .map(({ url = '', lastLine = 0, message }) => `${url}:${lastLine} ${message}`);
}
