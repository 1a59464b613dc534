import { z } from 'astro/zod';
import { words } from './text.ts';

/** The name of a topic in an article: its file name. Which there are, the checks know. */
export const topicName = words();

/** The name of an author in an article: its file name. */
export const authorName = words();

/** What there is to choose from: file names, each with what it stands for. */
export interface KnownNames {
  readonly topics: ReadonlyMap<string, string>;
  readonly authors: ReadonlyMap<string, string>;
}

/**
 * Writes the topics and authors of a publication into the JSON Schemas that are made from now on, so
 * that editors' programs offer them. What is valid does not change.
 */
export function offerNames({ topics, authors }: KnownNames): void {
  z.globalRegistry.add(topicName, describeChoices(topics));
  z.globalRegistry.add(authorName, describeChoices(authors));
}

/** `enumDescriptions` is what VS Code shows beside each choice. */
function describeChoices(names: ReadonlyMap<string, string>): Record<string, unknown> {
  if (names.size === 0) return {};
  return { enum: [...names.keys()], enumDescriptions: [...names.values()] };
}
