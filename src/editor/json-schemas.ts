import { z } from 'astro/zod';
import { articleSchema } from '../schemas/article.ts';
import { authorSchema } from '../schemas/author.ts';
import { frontPageSchema } from '../schemas/front-page.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { offerNames } from '../schemas/names.ts';
import { partnersSchema } from '../schemas/partners.ts';
import { publicationSchema } from '../schemas/publication.ts';
import { topicSchema } from '../schemas/topic.ts';
import type { SourcePublication } from '../source/source-publication.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  article: articleSchema,
  author: authorSchema,
  'front-page': frontPageSchema,
  glossary: glossarySchema,
  partners: partnersSchema,
  publication: publicationSchema,
  topic: topicSchema,
};

/** The JSON Schema of each kind of content file, with the publication's topics and authors to choose from. */
export function makeJsonSchemas({ topics, authors }: SourcePublication): Map<string, string> {
  offerNames({
    topics: new Map(topics.map(({ id, data }) => [id, data.title])),
    authors: new Map(authors.map(({ id, data }) => [id, data.name])),
  });
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      // What an editor writes, before defaults are filled in.
      const json = z.toJSONSchema(schema, { io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify(json, undefined, 2)}\n`];
    }),
  );
}
