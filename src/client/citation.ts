/** What is cited: an article, or what somebody said in it. */
export interface CitedWork {
  title: string;
  publication: string;
  /** The day of publication, `YYYY-MM-DD`; empty when it is not known. */
  day: string;
  /** What is known of it, in words. */
  date: string;
  address: string;
  /** Who wrote it; of an interview, who asked. */
  authors: string[];
  /** Who speaks, where somebody does. */
  speakers: string[];
}

export type CitationForm = 'plain' | 'bibtex' | 'csl';

/** One line for people, an entry for BibTeX, or an item in CSL-JSON. */
export function cite(work: CitedWork, form: CitationForm): string {
  if (form === 'bibtex') return citeBibtex(work);
  return form === 'csl' ? citeCsl(work) : citePlain(work);
}

function citePlain(work: CitedWork): string {
  const { title, publication, date, address, authors, speakers } = work;
  const asked =
    speakers.length > 0 && authors.length > 0 ? [`interview by ${authors.join(', ')}`] : [];
  const who = (speakers.length > 0 ? speakers : authors).join(', ');
  return [...(who ? [who] : []), `“${title}”`, ...asked, publication, date, address].join(', ');
}

function citeBibtex(work: CitedWork): string {
  const { title, publication, day, address, authors, speakers } = work;
  const [year, month, date] = day ? day.split('-').map(Number) : [];
  const names = speakers.length > 0 ? speakers : authors;
  const asked = speakers.length > 0 && authors.length > 0;
  const fields = {
    ...(names.length > 0 && { author: names.map((name) => `{${escapeTex(name)}}`).join(' and ') }),
    title: `{${escapeTex(title)}}`,
    howpublished: escapeTex(publication),
    ...(year && { year, month, day: date }),
    url: address,
    ...(asked && { note: `Interview by ${escapeTex(authors.join(', '))}` }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${keyOf(work)},\n${lines.join('')}}`;
}

function citeCsl(work: CitedWork): string {
  const { title, publication, day, address, authors, speakers } = work;
  const named = (names: string[]) => names.map((literal) => ({ literal }));
  const isInterview = speakers.length > 0;
  const item = {
    id: keyOf(work),
    type: isInterview ? 'interview' : 'article-newspaper',
    title,
    'container-title': publication,
    author: named(isInterview ? speakers : authors),
    ...(isInterview && authors.length > 0 && { interviewer: named(authors) }),
    ...(day && { issued: { 'date-parts': [day.split('-').map(Number)] } }),
    URL: address,
  };
  return JSON.stringify([item], null, 1);
}

/** Made of the address, which names an article for ever. */
function keyOf({ address }: CitedWork): string {
  return new URL(address).pathname.split('/').filter(Boolean).slice(-2).join('-');
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[#$%&_~^]/g, '\\$&');
}
