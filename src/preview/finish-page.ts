import type { Environment } from '../build/environment.ts';
import { siteHeaderRules } from '../hosting/header-rules.ts';
import { headersForPath } from '../hosting/headers-file.ts';
import { issuerOriginOf } from '../hosting/issuer-origin.ts';
import { hashInlineStyles } from '../hosting/style-hashes.ts';
import type { FinishedPage } from './hold-html.ts';
import { previewBar } from './preview-bar.ts';
import { encodeChoice, type PreviewChoice } from './preview-choice.ts';

export interface PagePlace {
  readonly environment: Environment;
  readonly choice: PreviewChoice;
  /** Of what the page was made, see `LiveContent`. */
  readonly edition: number;
  readonly groupCode?: string;
}

/** Where the bar's form goes, below the base path. */
export const choicePath = 'preview-choice/';

/**
 * Finishes a page of the preview: the bar, its scripts, and the headers that the published page will
 * have. Nothing else is changed, so that what is seen is the real page with the real scripts.
 */
export function finishPage(html: string, place: PagePlace): FinishedPage {
  const { environment, choice } = place;
  const { basePath } = environment;
  const source = `${basePath}src/preview/browser`;
  const blocked = choice.reader === 'storage-blocked';
  const first = [
    blocked ? `<script src="${source}/block-storage.js"></script>` : '',
    `<link rel="stylesheet" href="${source}/preview.css">`,
    `<script type="module" src="${basePath}@vite/client"></script>`,
    `<script type="module" src="${source}/preview.ts"></script>`,
  ].join('');
  const bar = previewBar({
    choice,
    edition: place.edition,
    action: `${basePath}${choicePath}`,
    issuer: issuerOf(environment),
    hasGate: html.includes('<members-only'),
    ...(place.groupCode !== undefined && { groupCode: place.groupCode }),
  });
  const finished = appendBar(openWith(html, first), bar);
  return { html: finished, headers: makeHeaders(finished, environment, choice) };
}

/** An error page of Astro has no head and no body; browsers make them. */
function openWith(html: string, first: string): string {
  const head = /<head\b[^>]*>/i;
  return head.test(html) ? html.replace(head, (found) => found + first) : first + html;
}

function appendBar(html: string, bar: string): string {
  const end = html.lastIndexOf('</body>');
  return end === -1 ? html + bar : html.slice(0, end) + bar + html.slice(end);
}

function issuerOf({ paywall, basePath }: Environment): string {
  return paywall.mode === 'real' ? paywall.issuerUrl : `${basePath}issuer/`;
}

/** A page without script is one in a sandbox: browsers then show what is meant for readers without script. */
const withoutScript =
  'sandbox allow-same-origin allow-forms allow-popups allow-top-navigation allow-downloads';

function makeHeaders(html: string, environment: Environment, choice: PreviewChoice) {
  const policy = { styleHashes: hashInlineStyles(html), issuerOrigin: issuerOriginOf(environment) };
  const rules = siteHeaderRules({ ...environment, ...policy });
  const headers = headersForPath(rules, environment.basePath);
  const sandbox = choice.reader === 'no-script' ? `; ${withoutScript}` : '';
  return {
    ...headers,
    'Content-Security-Policy': `${headers['Content-Security-Policy']}${sandbox}`,
    'Cache-Control': 'no-store',
    ...(choice.isNew && { 'Set-Cookie': encodeChoice({ ...choice, isNew: false }) }),
  };
}
