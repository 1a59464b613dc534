import type { SearchRequest } from './search-query.ts';

/** What readers narrow a search down by, as the address of the page and the form call it. */
const filterNames = ['topic', 'year', 'kind', 'access', 'speaker'];

/** Reads what is asked for out of the query of an address or out of the form. */
export function readRequest(source: URLSearchParams | FormData): SearchRequest {
  const value = (name: string): string => String(source.get(name) ?? '');
  const filters = filterNames.map((name) => [name, value(name)] as const);
  return {
    text: value('q'),
    filters: Object.fromEntries(filters.filter(([, chosen]) => chosen !== '')),
    byDay: value('sort') === 'day',
  };
}

/** The query of the address at which a request is answered: `?q=winants&kind=interview`, '' for none. */
export function writeRequest({ text, filters, byDay }: SearchRequest): string {
  const query = new URLSearchParams({
    ...(text.trim() ? { q: text.trim() } : {}),
    ...filters,
    ...(byDay ? { sort: 'day' } : {}),
  });
  return query.size > 0 ? `?${query}` : '';
}
