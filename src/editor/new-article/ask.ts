/** What an editor says about a new article, as written. */
export interface NewArticleAnswers {
  readonly title?: string;
  readonly kind?: string;
  readonly access?: string;
  /** Names with commas between them. */
  readonly topics?: string;
  readonly authors?: string;
  readonly published?: string;
  readonly slug?: string;
}

const questions: readonly [keyof NewArticleAnswers, string][] = [
  ['title', 'Headline: '],
  ['kind', 'Kind (news, interview, opinion, analysis, brief) [news]: '],
  ['topics', 'Topics, with commas between them (may be empty): '],
  ['access', 'Who may read it whole (free, members): '],
];

/** Asks for what was not given as an argument. */
export async function askFor(
  given: NewArticleAnswers,
  question: (words: string) => Promise<string>,
): Promise<NewArticleAnswers> {
  const answers: Record<string, string | undefined> = { ...given };
  for (const [name, words] of questions) {
    answers[name] ??= (await question(words)).trim();
  }
  return { ...answers, kind: answers['kind'] || 'news' };
}
