// `npm run deploy:config -- nginx`: prints the configuration of a host for the site that was built last.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, readEnvironment } from '../build/environment.ts';
import { parseRedirectsFile } from '../moved/redirects-file.ts';
import { formatCaddyConfig } from './caddy-config.ts';
import { formatCloudFrontPolicy } from './cloudfront-policy.ts';
import { parseHeadersFile } from './headers-file.ts';
import type { HostSite } from './host-site.ts';
import { formatNginxConfig } from './nginx-config.ts';

const root = join(import.meta.dirname, '../..');

const formats: Record<string, (site: HostSite) => string> = {
  nginx: formatNginxConfig,
  caddy: formatCaddyConfig,
  cloudfront: formatCloudFrontPolicy,
};

/**
 * The configuration for `host`, which serves `rootDir`: the built site itself, or with a base path the folder in
 * which the site lies under that path.
 * @throws Error that says what to do: for a host it does not know, and without a built site
 */
export function deployConfig(environment: Environment, host = '', rootDir?: string): string {
  const format = Object.hasOwn(formats, host) ? formats[host] : undefined;
  if (format === undefined) {
    const known = Object.keys(formats).join(', ');
    throw new Error(
      `Name the host: npm run deploy:config -- nginx. There are: ${known}. Netlify and Cloudflare Pages read dist/_headers and need nothing else.`,
    );
  }
  const { outDir, siteUrl, basePath } = environment;
  refuseOtherSite(readHostFile(outDir, 'index.html'), environment);
  return format({
    siteUrl,
    basePath,
    rootDir: rootDir ?? outDir,
    rules: parseHeadersFile(readHostFile(outDir, '_headers')),
    redirects: parseRedirectsFile(readHostFile(outDir, '_redirects')),
  });
}

function readHostFile(outDir: string, name: string): string {
  const file = join(outDir, name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new Error(
    `${file} is not there: the headers come from the built site. Build it with the same settings first: npm run build`,
  );
}

// A configuration for another address than the pages name would send readers there from every link.
function refuseOtherSite(frontPage: string, { siteUrl, basePath }: Environment): void {
  const built = /<link rel="canonical" href="([^"]*)"/.exec(frontPage)?.[1];
  if (built === `${siteUrl}${basePath}`) return;
  throw new Error(
    `The site was built for ${String(built)}, but SITE_URL and BASE_PATH now say ${siteUrl}${basePath}. Set them as they were for the build, or build again.`,
  );
}

if (import.meta.main) {
  try {
    const environment = readEnvironment(process.env, { root, now: Date.now() });
    const [host, rootDir] = process.argv.slice(2);
    process.stdout.write(deployConfig(environment, host, rootDir));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
