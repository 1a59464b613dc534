import { type BodyContext, type RenderOptions, resolveSettings } from './body-settings.ts';
import { measureBody } from './measure-body.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { finishHalf, transformBody } from './pipeline.ts';
import type { RenderedBody } from './rendered-body.ts';
import { createSealedCorrections } from './sealed-corrections.ts';
import { createSealedGlossary } from './sealed-glossary.ts';
import { splitHalves } from './split-halves.ts';

/**
 * Renders an article's Markdown, without its frontmatter, into what everybody may read and what is
 * held back for members. Throws MarkerError when the members-only marker cannot be obeyed.
 */
export function renderBody(body: string, options: RenderOptions): RenderedBody {
  const context: BodyContext = {
    settings: resolveSettings(options),
    takenIds: new Set(),
    explained: new Set(),
  };
  const { speakers, wording, showQuestions } = context.settings;
  const halves = splitHalves(transformBody(parseMarkdown(body), context), wording);
  const teaser = finishHalf(halves.teaser, context);
  const open = { teaser, ...measureBody(teaser, speakers) };
  if (!halves.gated) return { public: open };
  const tree = finishHalf(halves.gated, context);
  const facts = measureBody(tree, speakers);
  tree.children.push(
    ...createSealedGlossary(facts, open, wording),
    ...createSealedCorrections(context.settings.sealedCorrections, wording),
  );
  const gated = { tree, ...facts };
  const outline = gated.exchanges.map(({ id, number, question, asker, interviewees }) => {
    const entry = { id, number, speakers: [asker, ...interviewees] };
    return showQuestions ? { ...entry, question } : entry;
  });
  const { words, removed, exchanges } = gated;
  const withheld = { exchanges: exchanges.length, words, outline, removed };
  return { public: { ...open, withheld }, gated };
}
