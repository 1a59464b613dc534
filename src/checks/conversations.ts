import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import type { ConversationFault } from '../source/scan-conversation.ts';
import type { Finding } from './finding.ts';

/** What is odd about the turns of interviews: nothing said, two questions running, a bracket alone. */
export function checkConversations({ scanned }: SourcePublication): Finding[] {
  return scanned.flatMap((article) =>
    (article.body?.conversation?.faults ?? [])
      .filter((fault) => !isToldByLabel(article, fault))
      .map((fault) => describe(article, fault)),
  );
}

/** Between the two questions stands a label that is told of on its own: mending it mends both. */
function isToldByLabel({ body }: ScannedArticle, { before, line }: ConversationFault): boolean {
  if (before === undefined) return false;
  return (
    body?.openings.some((opening) => opening.line > before.line && opening.line < line) ?? false
  );
}

function describe({ file }: ScannedArticle, fault: ConversationFault): Finding {
  const { kind, line, column } = fault;
  return { file, at: { line, column }, severity: 'error', rule: kind, ...explain(fault) };
}

type Told = Pick<Finding, 'message' | 'help'> & Partial<Pick<Finding, 'severity'>>;

function explain({ kind, text, before }: ConversationFault): Told {
  if (kind === 'empty-turn') {
    return {
      message: `nothing is said after "${text}"`,
      help: `Write the words on the same line: ${text} …, or delete the label.`,
    };
  }
  if (kind === 'unclosed-bracket') {
    return {
      message: `the bracket of "${text}" is never closed`,
      help: `Close it where the insertion ends, such as ${text}]; a bracket that is meant as it stands is written \\[.`,
    };
  }
  if (kind === 'unopened-bracket') {
    return {
      message: `the bracket of "${text}" was never opened`,
      help: `Open it where the insertion begins, such as [${text}; a bracket that is meant as it stands is written \\].`,
    };
  }
  return explainQuestions(text, before);
}

function explainQuestions(text: string, before: ConversationFault['before']): Told {
  const message = `a question follows the question of line ${before?.line ?? 0}: nobody answers that one`;
  if (before?.isSame) {
    return {
      message,
      help: `If the words between are an answer, begin it with its label; if the question goes on, delete "${text}" here.`,
    };
  }
  return { message, severity: 'warning', help: 'Look whether the label of an answer is missing.' };
}
