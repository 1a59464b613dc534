import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeJsonSchemas } from '../../../src/editor/json-schemas.ts';
import { readPublication } from '../../../src/source/read-publication.ts';

const made = makeJsonSchemas(readPublication('content'));

interface JsonSchema {
  readonly description?: string;
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

describe('the JSON Schemas for editors’ programs', () => {
  it.each([...made])('%s is current: else run "npm run schemas"', (file, text) => {
    expect(readFileSync(`.vscode/schemas/${file}`, 'utf8')).toBe(text);
  });

  it('offer the topics and authors of the publication by their names', () => {
    const { properties } = JSON.parse(made.get('article.schema.json') ?? '') as JsonSchema;
    expect(properties?.['topics']?.items?.enum).toContain('espionage');
    expect(properties?.['topics']?.items?.enumDescriptions).toContain('Secret UE');
    expect(properties?.['authors']?.items?.enum).toEqual(['andrew-rettman']);
  });

  it('say of every key what it is for, and allow no other', () => {
    for (const [file, text] of made) expect(listSilent(JSON.parse(text), file)).toEqual([]);
  });

  it('belong to files that are there', () => {
    const settings = readFileSync('.vscode/settings.json', 'utf8');
    const pairs = [...settings.matchAll(/"\.\/(.*\.schema\.json)": "(.*)"/g)];
    expect(pairs).toHaveLength(4);
    for (const [, schema = '', file = ''] of pairs) {
      expect(readFileSync(schema, 'utf8')).not.toBe('');
      expect(readFileSync(file, 'utf8')).not.toBe('');
    }
  });
});

/** The keys without a description, and the objects that take any key. */
function listSilent(schema: JsonSchema, path: string): string[] {
  const open = schema.properties && schema.additionalProperties !== false ? [`${path}: open`] : [];
  const below = Object.entries(schema.properties ?? {}).flatMap(([key, field]) => [
    ...(field.description ? [] : [`${path}.${key}`]),
    ...listSilent(field, `${path}.${key}`),
  ]);
  return [...open, ...below, ...(schema.items ? listSilent(schema.items, `${path}[]`) : [])];
}
