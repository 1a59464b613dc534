/**
 * What a failed build says: the message, the hint and the place that Astro and Vite add to their errors,
 * then every cause. A stack trace would only bury them.
 */
export function describeBuildError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { hint, loc, id } = error as Partial<LocatedError>;
  const file = loc?.file ?? id;
  const place =
    file === undefined
      ? []
      : [`  in ${[file, loc?.line, loc?.column].filter((part) => part !== undefined).join(':')}`];
  const help = hint === undefined ? [] : [`  ${hint}`];
  const cause = error.cause === undefined ? [] : [`because: ${describeBuildError(error.cause)}`];
  return [error.message, ...place, ...help, ...cause].join('\n');
}

/** The fields that AstroError and Rollup's errors have beside those of Error. */
interface LocatedError {
  hint: string;
  id: string;
  loc: { file?: string; line?: number; column?: number };
}
