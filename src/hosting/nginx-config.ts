import { endingTypes, feedTypes, otherType } from './content-types.ts';
import { patternSource } from './headers-file.ts';
import { type HeaderValues, type HostSite, listHeaders } from './host-site.ts';

/** Pages and feeds may be kept, and are asked for anew each time. */
const revalidate = 'no-cache';

/**
 * The complete configuration of a site for nginx, to be included at its http level. All headers stand at the level of
 * the server: one `add_header` in a location would drop all others there.
 */
export function formatNginxConfig(site: HostSite): string {
  const headers = listHeaders(site.rules);
  return [
    `# ${site.siteUrl}${site.basePath}`,
    ...headers.filter(isVaried).map((header) => formatMap(header, site)),
    ...redirectToHttps(site),
    'server {',
    ...indent([
      ...listen(site),
      `root ${quote(site.rootDir)};`,
      'index index.html;',
      'absolute_redirect off;',
      'server_tokens off;',
      '',
      ...headers.map((header) => formatHeader(header, site)),
      '',
      ...types,
      '',
      '# Needs the package libnginx-mod-http-brotli-static; without it, delete the line.',
      'brotli_static on;',
      'gzip_static on;',
      'gzip_vary on;',
      '',
      ...listErrorPages(site),
      '',
      ...listLocations(site),
    ]),
    '}',
    '',
  ].join('\n');
}

const types = [
  `default_type ${otherType};`,
  'charset utf-8;',
  `charset_types ${[...new Set(listTypes())].filter((type) => type !== 'text/html').join(' ')};`,
  'types {',
  ...indent(Object.entries(endingTypes).map(([ending, type]) => `${bare(type)} ${ending};`)),
  '}',
];

function listTypes(): string[] {
  const all = [...feedTypes.map(({ type }) => type), ...Object.values(endingTypes)];
  return all.filter((type) => type.includes('charset')).map(bare);
}

function bare(type: string): string {
  return type.replace(/;.*/, '');
}

// A header that only some paths have, or that has a default, gets its value from a map.
function isVaried({ name, values }: HeaderValues): boolean {
  return name === 'Cache-Control' || values.length > 1;
}

/** The variable of one header; several sites may stand in the configuration of one nginx. */
function variableOf(name: string, { siteUrl, basePath }: HostSite): string {
  const site = `${new URL(siteUrl).host}${basePath}${name}`;
  return `$${site.toLowerCase().replace(/\W+/g, '_')}`;
}

function formatMap({ name, values }: HeaderValues, site: HostSite): string {
  const lines = values.toReversed().map(({ pattern, value }) => {
    return `${quote(`~${patternSource(pattern)}`)} ${quote(value)};`;
  });
  const standard = name === 'Cache-Control' ? revalidate : '';
  const body = [`default ${quote(standard)};`, ...lines];
  return [`map $uri ${variableOf(name, site)} {`, ...indent(body), '}', ''].join('\n');
}

function formatHeader(header: HeaderValues, site: HostSite): string {
  const { name, values } = header;
  const value = isVaried(header) ? variableOf(name, site) : quote(values[0]?.value ?? '');
  return `add_header ${name} ${value} always;`;
}

function listen({ siteUrl }: HostSite): string[] {
  const { protocol, hostname, port } = new URL(siteUrl);
  const name = `server_name ${hostname};`;
  if (protocol === 'http:') return [...listenOn(port || 80), name];
  return [
    ...listenOn(port || 443, ' ssl http2'),
    name,
    `ssl_certificate /etc/letsencrypt/live/${hostname}/fullchain.pem;`,
    `ssl_certificate_key /etc/letsencrypt/live/${hostname}/privkey.pem;`,
  ];
}

function listenOn(port: string | number, how = ''): string[] {
  return [`listen ${port}${how};`, `listen [::]:${port}${how};`];
}

function redirectToHttps({ siteUrl }: HostSite): string[] {
  const { protocol, hostname } = new URL(siteUrl);
  if (protocol === 'http:') return [];
  const name = `server_name ${hostname};`;
  const body = [...listenOn(80), name, `return 301 ${siteUrl}$request_uri;`];
  return ['server {', ...indent(body), '}', ''];
}

// What is forbidden is as good as not there: nobody learns which folders exist.
function listErrorPages({ basePath }: HostSite): string[] {
  return [
    `error_page 404 ${basePath}404.html;`,
    `error_page 403 =404 ${basePath}404.html;`,
    `location = ${basePath}404.html { internal; }`,
  ];
}

function listLocations({ basePath, redirects }: HostSite): string[] {
  return [
    ...redirects.map(({ from, to }) => `location = ${quote(from)} { return 301 ${quote(to)}; }`),
    String.raw`location ~ /\.(?!well-known/) { return 404; }`,
    `location ~ ^${basePath}_(headers|redirects)$ { return 404; }`,
    String.raw`location ~ \.(br|gz)$ { return 404; }`,
    ...feedTypes.map(({ files, type }) => {
      const names = files.map((file) => file.replaceAll('.', String.raw`\.`)).join('|');
      return `location ~ /(${names})$ { types { } default_type ${bare(type)}; }`;
    }),
  ];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

// In the words of nginx a dollar sign starts a variable, also between quotes; no path of ours has one but as a code.
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}
