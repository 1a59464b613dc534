import { CommandError } from '../command.ts';

/** An answer that makes no article. */
export class NewArticleError extends CommandError {
  override name = 'NewArticleError';
  /** What is wrong with it and what would do, for who was asked and not for who wrote an option. */
  readonly inWords: string;

  /** @param reason what is wrong with the answer, and what would do */
  constructor(option: string, reason: string) {
    super(`--${option}: ${reason}`);
    this.inWords = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
  }
}
