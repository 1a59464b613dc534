import type { Speaker } from '../schemas/speaker.ts';
import type { Article, SpeakerProfile } from './edition.ts';
import type { EditionInput } from './edition-input.ts';

/**
 * Everybody who speaks in an interview that is here whole, by name. A speaker is the same person in all
 * articles that declare the same id; the newest article gives the name, and each its own position.
 * @param articles newest first
 */
export function groupSpeakers(
  articles: readonly Article[],
  { publication }: EditionInput,
): SpeakerProfile[] {
  const byId = new Map<string, Gathered>();
  for (const article of articles.filter(isWholeInterview)) {
    for (const { id, name, position, role } of article.speakers) {
      const known = byId.get(id) ?? startGathering(name);
      if (position) known.positions.add(position);
      known.roles.add(role);
      known.articles.push(article);
      byId.set(id, known);
    }
  }
  const { compare } = new Intl.Collator(publication.language);
  const speakers = [...byId].map(([id, { name, positions, roles, articles: own }]) => {
    const path = speakerPath(id);
    return { id, name, path, positions: [...positions], roles: [...roles], articles: own };
  });
  return speakers.sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** How many interviews stand on one page of a speaker: each is read again for it. */
export const spokenPageSize = 5;

/** The address of a speaker's page, the one place that forms it. */
export function speakerPath(id: string): string {
  return `/speakers/${id}/`;
}

/** Whether the speakers of an article have pages that show it. */
export function isWholeInterview({ kind, extent }: Article): boolean {
  return kind === 'interview' && extent === 'full';
}

/** What is known of one speaker while the interviews are gone through. */
interface Gathered {
  name: string;
  positions: Set<string>;
  roles: Set<Speaker['role']>;
  articles: Article[];
}

function startGathering(name: string): Gathered {
  return { name, positions: new Set(), roles: new Set(), articles: [] };
}
