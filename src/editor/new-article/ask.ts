import { NewArticleError } from './new-article-error.ts';

/** What an editor says about a new article, as written. */
export interface NewArticleAnswers {
  readonly title?: string | undefined;
  readonly kind?: string | undefined;
  readonly access?: string | undefined;
  /** Names with commas between them. */
  readonly topics?: string | undefined;
  readonly authors?: string | undefined;
  readonly published?: string | undefined;
  readonly slug?: string | undefined;
}

export type Field = keyof NewArticleAnswers;

/** Whom the questions are put to. */
export interface Conversation {
  /** Gives the answer; nothing when there will be none. */
  ask(words: string): Promise<string | undefined>;
  /** Says why an answer will not do; the question then comes again. Without it a wrong answer ends all. */
  object?(words: string): void;
}

const questions: readonly (readonly [Field, string])[] = [
  ['title', 'Headline: '],
  // Asked only when the headline gives no name of its own.
  ['slug', 'File name, in small letters, digits and hyphens: '],
  ['kind', 'Kind (news, interview, opinion, analysis, brief) [news]: '],
  ['topics', 'Topics, with commas between them (may be empty): '],
  ['access', 'Who may read it whole (free, members): '],
];

/**
 * Asks for what was not given as an argument, each question until its answer will do.
 * @param judge looks at the answer to one question, the earlier ones being known; throws NewArticleError
 */
export async function askFor(
  given: NewArticleAnswers,
  conversation: Conversation,
  judge: (field: Field, answers: NewArticleAnswers) => void,
): Promise<NewArticleAnswers> {
  // What was given is judged first: no answer is asked for in vain.
  for (const field of Object.keys(given) as Field[]) if (field !== 'slug') judge(field, given);
  let answers = given;
  for (const [field, words] of questions) {
    if (given[field] !== undefined) continue;
    if (field === 'slug' && !objectTo(field, { answers, judge, conversation })) continue;
    answers = await askOne(field, words, { answers, judge, conversation });
  }
  return answers;
}

interface Asking {
  readonly answers: NewArticleAnswers;
  readonly conversation: Conversation;
  judge(field: Field, answers: NewArticleAnswers): void;
}

async function askOne(field: Field, words: string, asking: Asking): Promise<NewArticleAnswers> {
  for (;;) {
    const answer = (await asking.conversation.ask(words))?.trim();
    const answers = { ...asking.answers, [field]: field === 'kind' ? answer || 'news' : answer };
    if (!objectTo(field, { ...asking, answers })) return answers;
  }
}

/** Whether an answer will not do, which is said. */
function objectTo(field: Field, { answers, conversation, judge }: Asking): boolean {
  try {
    judge(field, answers);
    return false;
  } catch (error) {
    if (!(error instanceof NewArticleError) || !conversation.object) throw error;
    conversation.object(error.inWords);
    return true;
  }
}
