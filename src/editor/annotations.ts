import type { Problem } from '../checks/problem.ts';
import { joinBase, showControls } from '../checks/report.ts';

/**
 * A line for each problem in the form that a GitHub workflow shows beside the line at fault:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * @param base the content folder from the root of the repository
 */
export function formatAnnotations(problems: readonly Problem[], base: string): string {
  return problems.map((problem) => formatAnnotation(problem, base)).join('\n');
}

function formatAnnotation(problem: Problem, base: string): string {
  const { line, column, severity, rule, message, help } = problem;
  const properties = { file: joinBase(base, problem.file), line, col: column, title: rule };
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  const text = help === undefined ? message : `${message}\n${help}`;
  return `::${severity} ${listed.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return showControls(escaped);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
