import { findUnbalancedSigns } from '../source/unbalanced-signs.ts';
import type {
  Introduction,
  ScannedArticle,
  SourcePublication,
} from '../source/source-publication.ts';
import { valueAt, type Finding, type KeyPath, type Place } from './finding.ts';

/**
 * Brackets and quotation marks without partner. Only warnings: a text taken over word for word keeps
 * the errors of its source.
 */
export function checkBalance({ scanned, introductions }: SourcePublication): Finding[] {
  return [...scanned.flatMap(checkFields), ...[...scanned, ...introductions].flatMap(checkText)];
}

function checkText({ file, body }: Introduction): Finding[] {
  return (body?.straySigns ?? []).map(({ sign, ...at }) => describe(file, at, sign));
}

function checkFields({ file, frontmatter }: ScannedArticle): Finding[] {
  const { title, description, note, image } = frontmatter;
  const fields: [KeyPath, string | undefined][] = [
    [['title'], title],
    [['description'], description],
    [['note'], note],
    [['image', 'caption'], image?.caption],
    [['image', 'credit'], image?.credit],
  ];
  return fields.flatMap(([path, text = '']) =>
    findUnbalancedSigns(text).map(({ sign }) => describe(file, valueAt(...path), sign)),
  );
}

function describe(file: string, at: Place, sign: string): Finding {
  return {
    file,
    at,
    severity: 'warning',
    rule: 'unbalanced',
    message: `the ${/[()[\]]/.test(sign) ? 'bracket' : 'quotation mark'} ${sign} has no partner in its paragraph`,
    help: 'Add the other one, or leave it if the source has it so.',
  };
}
