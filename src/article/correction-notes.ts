import { parse } from 'yaml';
import { dayInWords } from '../components/date-words.ts';
import type { Article, DatedCorrection } from '../edition/edition.ts';
import type { RenderOptions } from '../markdown/body-settings.ts';
import type { SealedCorrection } from '../markdown/sealed-corrections.ts';
import { correctionSchema, isCorrectionPlace } from '../schemas/correction.ts';
import { contentFile } from '../site/content-file.ts';
import { readContent } from '../site/read-content.ts';
import { readBody } from '../source/read-body.ts';

type Corrections = Pick<RenderOptions, 'correctionNotes' | 'sealedCorrections'>;

/** What an article's text says of its corrections: a note at each place, and for members the sealed words. */
export function listCorrectionNotes(article: Article, language: string): Corrections {
  const { corrections } = article;
  if (corrections.length === 0) return {};
  const correctionNotes = corrections.flatMap(({ id, date, where, members }) => {
    if (!isCorrectionPlace(where)) return [];
    const words = `Corrected on ${dayInWords(date.day, language)}`;
    return [{ id: members ? sealedId(id) : id, place: where, words }];
  });
  const sealed = corrections.filter(({ members }) => members);
  return { correctionNotes, sealedCorrections: readSealed(article, sealed, language) };
}

/** The entry in the sealed list; the public list has one of its own for the same correction. */
function sealedId(id: string): string {
  return `${id}-members`;
}

/** The edition does not know the words, so they are read where the editor wrote them. */
function readSealed(
  { filePath }: Article,
  corrections: readonly DatedCorrection[],
  language: string,
): SealedCorrection[] {
  if (corrections.length === 0) return [];
  const { frontmatter } = readBody(contentFile(filePath), readContent);
  const { corrections: written } = parse(frontmatter) as { corrections: unknown[] };
  return corrections.map(({ id, date, index }) => {
    const { where, was, now } = correctionSchema.parse(written[index]);
    const hasPlace = isCorrectionPlace(where);
    return {
      id: sealedId(id),
      date: dayInWords(date.day, language),
      ...(hasPlace ? { placeId: `${sealedId(id)}-place` } : { where }),
      ...{ was, now },
    };
  });
}
