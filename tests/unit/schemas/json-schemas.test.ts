import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFileSchemas, makeHeadSchemas } from '../../../src/schemas/json-schemas.ts';

const files = makeFileSchemas();
const heads = makeHeadSchemas({
  topics: new Map([['espionage', 'Secret UE']]),
  authors: new Map([['ann-author', 'Ann Author']]),
});

interface JsonSchema {
  readonly description?: string;
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

describe('the JSON Schemas for editors’ programs', () => {
  it.each([...files])('%s is current: else run "npm run schemas"', (file, text) => {
    expect(readFileSync(`.vscode/schemas/${file}`, 'utf8')).toBe(text);
  });

  it('offer the topics and authors of the publication by their names', () => {
    const { properties } = JSON.parse(heads.get('article.schema.json') ?? '') as JsonSchema;
    expect(properties?.['topics']?.items?.enum).toEqual(['espionage']);
    expect(properties?.['topics']?.items?.enumDescriptions).toEqual(['Secret UE']);
    expect(properties?.['authors']?.items?.enum).toEqual(['ann-author']);
  });

  it('say of every key what it is for, and allow no other', () => {
    for (const [file, text] of [...files, ...heads]) {
      expect(listSilent(JSON.parse(text), file)).toEqual([]);
    }
  });

  it('lie there for every file that has one, and for no other', () => {
    const settings = readFileSync('.vscode/settings.json', 'utf8');
    const pairs = [...settings.matchAll(/"\.\/(.*\.schema\.json)": "(.*)"/g)];
    const names = pairs.map(([, schema = '']) => basename(schema));
    expect(names.sort()).toEqual([...files.keys()]);
    expect(readdirSync('.vscode/schemas').sort()).toEqual(names);
    for (const [, , file = ''] of pairs) {
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
