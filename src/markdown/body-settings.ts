import type { AskedExchange, IdentifiedExchanges } from './list-exchanges.ts';
import type { SealedCorrection } from './sealed-corrections.ts';
import type { Speaker } from './rendered-body.ts';

/** The few words that rendering adds by itself, so that a publication in another language can say its own. */
export interface Wording {
  linkToExchange: (number: number) => string;
  exchangeRemoved: string;
  sealedGlossary: string;
  backToUse: (term: string) => string;
  bracketLegend: string;
  sealedCorrections: string;
  correctedPlace: string;
  corrected: (was: string, now: string) => string;
  notes: string;
  backToReference: (reference: string) => string;
  taskDone: string;
  taskOpen: string;
}

/** What rendering must know about an article besides its text. */
export interface RenderOptions {
  kind: 'news' | 'interview' | 'opinion' | 'analysis' | 'brief';
  access: 'free' | 'members';
  speakers?: readonly Speaker[];
  /** Whether the questions behind the marker are shown to everybody; their answers never are. */
  showQuestions?: boolean;
  /** Gives the exchanges their fragment ids; without it they are numbered. */
  identify?: (asked: readonly AskedExchange[]) => IdentifiedExchanges;
  /** Where the text says that it was corrected. */
  correctionNotes?: readonly CorrectionNote[];
  /** What is told of corrections in the part for members alone. */
  sealedCorrections?: readonly SealedCorrection[];
  /** Abbreviations to explain at their first use. */
  glossary?: readonly GlossaryTerm[];
  wording?: Partial<Wording>;
}

/** An abbreviation, what it stands for, and its other forms in texts. */
export interface GlossaryTerm {
  term: string;
  expansion: string;
  forms: readonly string[];
}

/** A note at a corrected place: the id of its correction, `exchange-7` or `paragraph-3`, and its words. */
export interface CorrectionNote {
  id: string;
  place: string;
  words: string;
}

/** `RenderOptions` with every default filled in. Speakers are kept for interviews only. */
export interface BodySettings extends Required<Omit<RenderOptions, 'wording'>> {
  wording: Wording;
}

/** What travels with one body through the plugins, in the `data` of its virtual file. */
export interface BodyContext {
  settings: BodySettings;
  /** Ids that stand on the page already; the plugin that names headings adds its own. */
  takenIds: Set<string>;
  /** The abbreviations that are explained already, by the teaser before the rest. */
  explained: Set<string>;
}

/** Fills in the defaults. */
export function resolveSettings(options: RenderOptions): BodySettings {
  return {
    ...options,
    identify: options.identify ?? numberExchanges,
    showQuestions: options.showQuestions ?? false,
    glossary: options.glossary ?? [],
    correctionNotes: options.correctionNotes ?? [],
    sealedCorrections: options.sealedCorrections ?? [],
    speakers: options.kind === 'interview' ? (options.speakers ?? []) : [],
    wording: { ...english, ...options.wording },
  };
}

/** Reads the context that `renderBody` put into the virtual file. Throws when a plugin runs without it. */
export function contextOf(file: { data: Record<string, unknown> }): BodyContext {
  const context = file.data['body'];
  if (!isContext(context)) throw new Error('The body plugins run through renderBody only.');
  return context;
}

function numberExchanges(asked: readonly AskedExchange[]): IdentifiedExchanges {
  return { ids: asked.map((_, index) => `exchange-${index + 1}`), removed: [] };
}

const english: Wording = {
  linkToExchange: (number) => `Link to exchange ${number}`,
  exchangeRemoved: 'The question and answer that this link led to stood here. They were removed.',
  sealedGlossary: 'Abbreviations in the part for members',
  backToUse: (term) => `Back to the first use of ${term}`,
  bracketLegend: 'Words in [square brackets] were put in by the editors.',
  sealedCorrections: 'Corrections in the part for members',
  correctedPlace: 'at this place',
  corrected: (was, now) => `It said: “${was}” It says now: “${now}”`,
  notes: 'Notes',
  backToReference: (reference) => `Back to reference ${reference}`,
  taskDone: 'Done',
  taskOpen: 'To do',
};

function isContext(value: unknown): value is BodyContext {
  return typeof value === 'object' && value !== null && 'settings' in value && 'takenIds' in value;
}
