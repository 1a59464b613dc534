// The examples of the guide go through the schemas of the site, and no field is without one.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFileSchemas, makeHeadSchemas } from '../../../src/schemas/json-schemas.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writePublication } from '../../support/temporary-publication.ts';
import { readText } from './read-content.ts';

const guide = readText('content/README.md');
const examples = [...guide.matchAll(/^( *)```yaml\n\1# content\/(\S+)\n(.*?)^\1```$/gms)].map(
  ([, indent = '', file = '', text = '']) => {
    return { file, text: text.replace(new RegExp(`^${indent}`, 'gm'), '') };
  },
);

describe('the example of', () => {
  it.each(examples)('$file obeys the schema', ({ file, text }) => {
    const content = file.endsWith('.md') ? `---\n${text}---\n\nSome text.\n` : text;
    const { problems } = readPublication(writePublication({ [file]: content }));
    expect(problems.filter((problem) => problem.file === file)).toEqual([]);
  });
});

const folders: Readonly<Record<string, string>> = {
  article: 'articles/',
  author: 'authors/',
  'front-page': 'front-page.yaml',
  glossary: 'glossary.yaml',
  partners: 'partners.yaml',
  publication: 'publication.yaml',
  topic: 'topics/',
};
const noNames = { topics: new Map(), authors: new Map() };
const schemas = [...makeFileSchemas(), ...makeHeadSchemas(noNames)].map(([name, text]) => {
  const kind = name.replace('.schema.json', '');
  return { kind, keys: listKeys(JSON.parse(text)), folder: folders[kind] ?? '' };
});

describe.each(schemas)('every field of a $kind', ({ keys, folder }) => {
  const own = examples.filter(({ file }) => file.startsWith(folder)).map(({ text }) => parse(text));

  it.each(keys)('%s has an example', (key) => {
    expect(own.some((example) => hasKey(example, key.split('.')))).toBe(true);
  });

  it.each(keys)('%s is named in the text', (key) => {
    expect(guide).toContain(`\`${key.split('.').at(-1)}`);
  });
});

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** `image.alt`, `speakers.id`: lists are passed through. */
function listKeys({ properties = {}, items }: JsonSchema): string[] {
  if (items) return listKeys(items);
  return Object.entries(properties).flatMap(([key, field]) => {
    return [key, ...listKeys(field).map((below) => `${key}.${below}`)];
  });
}

function hasKey(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (Array.isArray(value)) return value.some((item) => hasKey(item, [key, ...rest]));
  if (typeof value !== 'object' || value === null || !(key in value)) return false;
  return hasKey((value as Record<string, unknown>)[key], rest);
}
