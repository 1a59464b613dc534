import { type Article, type Head, pickArticle, readArticles, readYaml } from './read-content.ts';

interface FrontPage {
  lead: string;
  opinion: string[];
  beside: string[];
  latest: string[];
  latestTitle: string;
}

interface Publication {
  name: string;
  membership: Record<'kicker' | 'headline' | 'pitch' | 'terms' | 'groupLine', string>;
  footerCall: Record<'headline' | 'pitch' | 'button', string>;
}

interface Partners {
  lists: { title: string; items: { partner: string; headline: string }[] }[];
}

/** The marker on a line of its own, as it stands between two paragraphs. */
const marker = '\n\n<!-- members-only -->\n\n';

/**
 * The lines of the saved page, made from content/ alone, without empty lines. They must be those of
 * the source file: then nothing is missing, added, changed or out of order.
 */
export function rebuildPage(): string[] {
  const articles = readArticles();
  const frontPage = readYaml<FrontPage>('front-page.yaml');
  const publication = readYaml<Publication>('publication.yaml');
  const interview = pickArticle(articles, frontPage.lead);
  return [
    ...listInterviewLines(interview, publication),
    ...(interview.head.related ?? []).flatMap((slug) =>
      listBlurbLines(pickArticle(articles, slug)),
    ),
    frontPage.latestTitle,
    ...number(frontPage.latest.map((slug) => pickArticle(articles, slug).head.title)),
    ...readYaml<Partners>('partners.yaml').lists.flatMap(({ title, items }) => [
      title,
      ...number(items.map(({ partner, headline }) => partner + headline)),
    ]),
    publication.footerCall.headline,
    publication.footerCall.pitch,
    publication.footerCall.button,
  ];
}

function listInterviewLines({ head, body }: Article, { membership }: Publication): string[] {
  const [open = '', gated = ''] = body.split(marker);
  const { kicker, headline, pitch, terms, groupLine } = membership;
  return [
    writeDay(head),
    head.title,
    `  • ${head.image?.caption ?? ''} ${head.image?.credit ?? ''}`,
    ...open.split('\n\n'),
    ...[kicker, headline, pitch, terms, groupLine],
    ...gated.split('\n\n'),
    head.note ?? '',
  ];
}

function listBlurbLines({ head, body }: Article): string[] {
  return [head.title, ...body.split('\n\n')];
}

function number(lines: string[]): string[] {
  return lines.map((line, index) => `  ${String(index + 1)}. ${line}`);
}

/** `2024-02-21` as the page has it: `21st Feb 2024`. */
function writeDay({ captured = '' }: Head): string {
  const month = new Date(captured).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  return `${captured.slice(8)}st ${month} ${captured.slice(0, 4)}`;
}
