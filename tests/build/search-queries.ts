/** What readers ask and what they must be given among the first three: a page, and where in it. */
export interface ExpectedHit {
  query: string;
  /** Absent where nothing must be found. */
  path?: string;
  /** The id of the exchange or the heading that must be one of the places of the hit. */
  place?: RegExp;
}

const interview = '/articles/2012/belgian-intelligence-chief-talks-to-euobserver-transcript/';
const cases = '/articles/2012/espionage-in-belgium-recent-cases/';
const sharing = '/articles/2024/eu-funded-project-to-prompt-intelligence-sharing/';
const trade = '/articles/2024/eu-israel-trade-agreement-must-be-on-table-to-stop-rafah-attack/';
const medicines = '/articles/2024/african-leaders-unveil-continent-wide-plan-to-buy-medicines/';
const wolf = '/articles/2024/crying-wolf-win-for-chemicals-lobby-at-antwerp-eu-meeting/';
const cohesion =
  '/articles/2024/eu-urban-rural-divide-not-bridged-by-cohesion-policy-report-finds/';
const appeal = '/articles/2024/hungary-blocks-eu-appeal-for-israel-not-to-strike-rafah/';
const disaster = '/articles/2024/impending-rafah-disaster-shows-up-politics-of-humanitarian-aid/';
const nightmare = '/articles/2024/nightmare-2024-sees-orban-struggle-ahead-of-eu-elections/';
const sweden = '/articles/2024/sweden-heading-into-nato-after-orban-kristersson-deal/';

const hit = (path: string, ...queries: string[]): ExpectedHit[] =>
  queries.map((query) => ({ query, path }));

/** Fifty questions to the publication in `content/`. */
export const queries: ExpectedHit[] = [
  // Names as they are written, and as they are not.
  ...hit(
    interview,
    'Winants',
    'winants',
    'Alain Winants',
    'winnants',
    'winats',
    'wiannts',
    'alian winants',
  ),
  ...hit(
    interview,
    'belgian inteligence chief',
    'transcript',
    'VSSE',
    'spy-catcher',
    'serial killers',
  ),
  ...hit(interview, 'prosecuter', 'rwanda genocide', 'Rettman', 'belgian intelligence interview'),
  ...hit('/speakers/alain-winants/', 'alain winants', 'secretary general'),
  ...hit('/speakers/euobserver/', 'EUobserver'),
  ...hit('/authors/andrew-rettman/', 'Andrew Rettman', 'retman'),
  ...hit(nightmare, 'Orbán', 'Orban', 'orban elections', 'oban', 'nightmare', 'elections 2024'),
  ...hit(sweden, 'Kristersson', 'kristerson', 'sweden', 'Orban Nato', 'sweeden'),
  // Subjects.
  ...hit('/topics/espionage/', 'espionage', 'espionnage', 'spying', 'counter-intelligence'),
  ...hit('/topics/middle-east/', 'Gaza', 'middle east'),
  ...hit('/topics/nato/', 'NATO', 'north atlantic treaty'),
  ...hit('/topics/hungary/', 'Budapest'),
  ...hit('/topics/secret-ue/', 'secret ue'),
  // Words of the text and of headlines.
  ...hit(cases, 'TargetBRUSSELS', 'recent cases'),
  ...hit(sharing, 'migration flows', 'intelligence sharing', 'uprisings'),
  ...hit(trade, 'Borrell', 'borell', '€46.8bn', 'association agreement'),
  ...hit(medicines, 'medicines', 'medecines'),
  ...hit(wolf, 'antwerp chemicals', 'antwerpen'),
  ...hit(cohesion, 'cohesion polcy', 'urban rural divide'),
  ...hit(appeal, 'hungary israel'),
  ...hit(disaster, 'humanitarain aid', 'rafah disaster'),
  { query: 'recruit', path: interview, place: /./ },
  // Words that stand in the part for members alone: whoever reads them there has read them, the index has not.
  ...['intcen', 'SitCen', 'Tintin', 'IntCen EEAS'].map((query) => ({ query })),
];
