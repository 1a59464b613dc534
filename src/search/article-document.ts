import type { Root } from 'hast';
import type { Article } from '../edition/edition.ts';
import type { PublicBody } from '../markdown/rendered-body.ts';
import { makeSearchDocument, type SearchDocument } from './search-document.ts';

/** An article as the search knows it: title, standfirst, topics, names and the half that everybody may read. */
export function articleDocument(article: Article, body: PublicBody): SearchDocument {
  const { path, title, kind, access, date, topics, authors } = article;
  const interviewees = article.speakers.filter(({ role }) => role === 'interviewee');
  const names = [...interviewees, ...authors].map(({ name }) => name);
  return makeSearchDocument(
    {
      path,
      meta: {
        title,
        topics: topics.map((topic) => topic.title).join(', '),
        names: names.join(', '),
        day: date.day,
      },
      filters: {
        kind: [kind],
        access: [access],
        year: [date.day.slice(0, 4)],
        topic: topics.map(({ id }) => id),
        speaker: interviewees.map(({ id }) => id),
      },
      day: date.day,
      opening: [article.description, article.image?.caption],
    },
    { type: 'root', children: [...body.teaser.children, ...listClosedQuestions(body)] },
  );
}

/** Questions behind the marker that the editors show to everybody; their ids are in the page. */
function listClosedQuestions({ withheld }: PublicBody): Root['children'] {
  return (withheld?.outline ?? []).flatMap(({ id, question }) => {
    if (question === undefined) return [];
    const children = [{ type: 'text' as const, value: question }];
    return [{ type: 'element' as const, tagName: 'h2', properties: { id }, children }];
  });
}
