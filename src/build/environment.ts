import { resolve } from 'node:path';

/** The members' side: the published demonstration, or a real secret together with the issuer that hands out its keys. */
type PaywallSettings =
  { mode: 'demonstration' } | { mode: 'real'; secret: string; issuerUrl: string };

/** Everything a build or the server takes from outside, validated. Paths are absolute. */
export interface Environment {
  contentDir: string;
  outDir: string;
  /** An origin without a slash at the end, such as `https://news.example`. */
  siteUrl: string;
  /** Starts and ends with a slash: `/` or `/news/`. */
  basePath: string;
  /** The moment the edition is made for, in epoch milliseconds. */
  now: number;
  port: number;
  paywall: PaywallSettings;
  /** Whether compressed copies stand beside text files. */
  precompress: boolean;
  /** Whether pages carry the security policy themselves, for hosts that send no headers. */
  policyInPages: boolean;
  /** False takes the service worker, and what it kept, from every reader's device. */
  offlineReading: boolean;
  /** The WebSub hub that tells subscribers of new articles. */
  webSubHub?: string;
}

type Variables = Record<string, string | undefined>;
type Report = (problem: string) => void;

/** The address of a site nobody has given an address: where `npm start` serves it. */
export const localSiteUrl = 'http://localhost:4321';

/**
 * Reads every setting from the environment variables; an empty one counts as absent.
 * Throws one Error that lists all wrong variables, a sentence each.
 */
export function readEnvironment(
  variables: Variables,
  defaults: { root: string; now: number },
): Environment {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  const value = (name: string): string | undefined => variables[name]?.trim() || undefined;

  const environment: Environment = {
    contentDir: resolve(defaults.root, value('CONTENT_DIR') ?? 'content'),
    outDir: readOutDir(value('OUT_DIR') ?? 'dist', defaults.root, report),
    siteUrl: readSiteUrl(value('SITE_URL') ?? localSiteUrl, report),
    basePath: readBasePath(value('BASE_PATH') ?? '/', report),
    now: readNow(value('SITE_NOW'), defaults.now, report),
    port: readPort(value('PORT') ?? '4321', report),
    paywall: readPaywall(value('PAYWALL_SECRET'), value('PAYWALL_ISSUER_URL'), report),
    precompress: readSwitch('PRECOMPRESS', value('PRECOMPRESS') ?? 'yes', report),
    policyInPages: readSwitch('POLICY_IN_PAGES', value('POLICY_IN_PAGES') ?? 'no', report),
    offlineReading: readSwitch('OFFLINE_READING', value('OFFLINE_READING') ?? 'yes', report),
    ...readWebSubHub(value('WEBSUB_HUB'), report),
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return environment;
}

// The output folder is replaced as a whole, so it may hold nothing else.
function readOutDir(value: string, root: string, report: Report): string {
  const outDir = resolve(root, value);
  if (`${root}/`.startsWith(`${outDir}/`) || outDir === '/') {
    report(
      `OUT_DIR must be a folder of its own, because every build replaces it; "${value}" holds the project itself.`,
    );
  }
  return outDir;
}

function readSiteUrl(value: string, report: Report): string {
  const url = URL.parse(value);
  const isOrigin =
    url !== null && isHttp(url) && [url.origin, `${url.origin}/`].includes(value.toLowerCase());
  if (isOrigin) return url.origin;
  report(
    `SITE_URL must be an absolute http or https address without a path, such as "https://news.example"; found "${value}".`,
  );
  return localSiteUrl;
}

function isHttp(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

function readBasePath(value: string, report: Report): string {
  const path = `/${value}/`.replace(/^\/+|\/+$/g, '/');
  if (/^\/([\w.~-]*\w[\w.~-]*\/)*$/.test(path)) return path;
  report(`BASE_PATH must be a path such as "/news"; found "${value}".`);
  return '/';
}

function readNow(value: string | undefined, now: number, report: Report): number {
  if (value === undefined) return now;
  const instant = parseMoment(value);
  if (instant !== undefined) return instant;
  report(
    `SITE_NOW must be a moment with its zone, such as "2024-02-21T12:00:00Z", or a day, such as "2024-02-21"; found "${value}".`,
  );
  return now;
}

/** Epoch milliseconds; a day alone begins at midnight UTC. Date.parse would take 2012-02-31 for the second of March. */
function parseMoment(text: string): number | undefined {
  const form = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
  const day = form.exec(text)?.[1];
  const instant = Date.parse(text);
  if (day === undefined || Number.isNaN(instant)) return undefined;
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day) ? instant : undefined;
}

function readPort(value: string, report: Report): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  report(`PORT must be a number from 0 to 65535; found "${value}".`);
  return 0;
}

function readSwitch(name: string, value: string, report: Report): boolean {
  if (value !== 'yes' && value !== 'no') report(`${name} must be yes or no; found "${value}".`);
  return value === 'yes';
}

// The demonstration issuer gives keys to everybody, so a real secret must never meet it (product.md, "The paywall").
function readPaywall(
  secret: string | undefined,
  issuer: string | undefined,
  report: Report,
): PaywallSettings {
  if (secret === undefined && issuer === undefined) return { mode: 'demonstration' };
  if (secret === undefined) {
    report(
      'PAYWALL_ISSUER_URL is set without PAYWALL_SECRET: a real issuer needs a secret of your own. Set both, or neither for the demonstration.',
    );
  } else if (issuer === undefined) {
    report(
      'PAYWALL_SECRET is set without PAYWALL_ISSUER_URL: the demonstration issuer would give its keys to everybody. Set both, or neither for the demonstration.',
    );
  }
  if (secret !== undefined && secret.length < 32) {
    report(
      'PAYWALL_SECRET must have at least 32 characters; make one with: openssl rand -base64 32',
    );
  }
  return {
    mode: 'real',
    secret: secret ?? '',
    issuerUrl: issuer === undefined ? '' : readIssuerUrl(issuer, report),
  };
}

function readIssuerUrl(value: string, report: Report): string {
  const url = URL.parse(value);
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return url.href;
  report(
    `PAYWALL_ISSUER_URL must be an absolute https address, such as "https://members.news.example/keys"; found "${value}".`,
  );
  return '';
}

function readWebSubHub(value: string | undefined, report: Report): { webSubHub?: string } {
  if (value === undefined) return {};
  const url = URL.parse(value);
  if (url && isHttp(url)) return { webSubHub: url.href };
  report(
    `WEBSUB_HUB must be the absolute address of a WebSub hub, such as "https://hub.example/"; found "${value}".`,
  );
  return {};
}
