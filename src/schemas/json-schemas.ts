import { z } from 'astro/zod';
import { articleSchema } from './article.ts';
import { authorSchema } from './author.ts';
import { frontPageSchema } from './front-page.ts';
import { glossarySchema } from './glossary.ts';
import { offerNames, type KnownNames } from './names.ts';
import { partnersSchema } from './partners.ts';
import { publicationSchema } from './publication.ts';
import { topicSchema } from './topic.ts';

/** The JSON Schemas of the YAML files of a publication, by their names. */
export function makeFileSchemas(): Map<string, string> {
  return formatSchemas({
    'front-page': frontPageSchema,
    glossary: glossarySchema,
    partners: partnersSchema,
    publication: publicationSchema,
  });
}

/** The JSON Schemas of the heads of Markdown files, with topics and authors to choose from. */
export function makeHeadSchemas(names: KnownNames): Map<string, string> {
  offerNames(names);
  return formatSchemas({ article: articleSchema, author: authorSchema, topic: topicSchema });
}

function formatSchemas(schemas: Readonly<Record<string, z.ZodType>>): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      // What an editor writes, before defaults are filled in.
      const json = z.toJSONSchema(schema, { io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify(json, undefined, 2)}\n`];
    }),
  );
}
