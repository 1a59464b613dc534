import { endingTypes, feedTypes } from './content-types.ts';
import { patternSource } from './headers-file.ts';
import { type HeaderValues, type HostSite, listHeaders } from './host-site.ts';

/**
 * The complete Caddyfile of a site. Everything stands in a `route`, where Caddy keeps the order as written: what some
 * paths have comes after what all have.
 */
export function formatCaddyConfig(site: HostSite): string {
  const { basePath, siteUrl, rootDir } = site;
  const headers = listHeaders(site.rules);
  return [
    `# ${siteUrl}${basePath}`,
    `${siteUrl} {`,
    ...indent([
      `root * ${quote(rootDir)}`,
      'route {',
      ...indent([
        'header -Server',
        'header Cache-Control no-cache',
        ...headers.flatMap(formatHeader),
        ...site.redirects.map(({ from, to }) => `redir ${quote(from)} ${quote(to)} permanent`),
        ...matched('hidden', hiddenFiles(basePath), 'error @hidden 404'),
        ...feedTypes.flatMap(formatFeedType),
        'file_server {',
        '  precompressed br gzip',
        '}',
      ]),
      '}',
      'handle_errors {',
      ...indent([
        'header Cache-Control no-cache',
        `header Content-Type ${quote(endingTypes['html'] ?? '')}`,
        ...headers.filter(isForAll).flatMap(formatHeader),
        `rewrite * ${basePath}404.html`,
        'file_server',
      ]),
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}

function isForAll({ name }: HeaderValues): boolean {
  return name !== 'Cache-Control';
}

function formatHeader({ name, values }: HeaderValues): string[] {
  return values.flatMap(({ pattern, value }, index) => {
    const matcher = `${name}_${index}`.toLowerCase().replaceAll('-', '_');
    const line = `header @${matcher} ${name} ${quote(value)}`;
    return matched(matcher, patternSource(pattern), line);
  });
}

function formatFeedType({ files, type }: (typeof feedTypes)[number]): string[] {
  const matcher = `feed_${files[0]?.replace(/\W/g, '_') ?? ''}`;
  const names = files.map((file) => file.replaceAll('.', String.raw`\.`)).join('|');
  return matched(matcher, `/(${names})$`, `header @${matcher} Content-Type ${quote(type)}`);
}

/** Dot-files but those of .well-known; Go's regular expressions know no "not followed by". */
function hiddenFiles(basePath: string): string {
  const dotFile = String.raw`/\.([^w]|w[^e]|we[^l])`;
  return String.raw`${dotFile}|^${basePath}_(headers|redirects)$|\.(br|gz)$`;
}

function matched(matcher: string, expression: string, line: string): string[] {
  return [`@${matcher} path_regexp ${quote(expression)}`, line];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

// Between backquotes Caddy takes every sign as it is.
function quote(text: string): string {
  return text.includes('`') ? JSON.stringify(text) : `\`${text}\``;
}
