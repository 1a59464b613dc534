import type { Problem } from '../checks/problem.ts';
import { formatReport, joinBase } from '../checks/report.ts';
import { formatAnnotations } from './annotations.ts';

const formats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof formats)[number];

interface FormatOptions {
  readonly json: boolean;
  readonly format?: string;
}

/** The form of the report: as asked for, as annotations in a GitHub workflow, else as text. */
export function chooseFormat(
  { json, format }: FormatOptions,
  variables: Readonly<Record<string, string | undefined>>,
): ReportFormat | { readonly error: string } {
  if (json) return 'json';
  if (format === undefined) return variables['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text';
  const known = formats.find((name) => name === format);
  return known ?? { error: `There is no format "${format}"; there are ${formats.join(', ')}.` };
}

export interface ReportContext {
  readonly format: ReportFormat;
  /** The content folder as the editor named it. */
  readonly contentDir: string;
  /** What was checked, in words, for when there is nothing to report. */
  readonly all: string;
}

/** The whole report in one of the forms. */
export function formatProblems(
  problems: readonly Problem[],
  { format, contentDir, all }: ReportContext,
): string {
  if (format === 'json') {
    const named = problems.map((problem) => ({
      ...problem,
      file: joinBase(contentDir, problem.file),
    }));
    return JSON.stringify(named, undefined, 2);
  }
  if (problems.length === 0) return `${all}: no problems`;
  const report = formatReport(problems, contentDir);
  return format === 'github' ? `${formatAnnotations(problems, contentDir)}\n\n${report}` : report;
}
