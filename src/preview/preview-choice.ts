/** Whose page the preview shows: the reader's of this browser as it is, or one of those that there can be. */
export const readerChoices = {
  device: 'This browser, as it is',
  anonymous: 'Anonymous',
  trial: 'Trial, 3 days left',
  over: 'Trial over',
  group: 'Group',
  gift: 'Gift link',
  'no-script': 'No script',
  'storage-blocked': 'Storage blocked',
} as const;

type ReaderChoice = keyof typeof readerChoices;

/** What was chosen in the bar. It travels in cookies, so that two people at one server do not disturb each other. */
export interface PreviewChoice {
  readonly reader: ReaderChoice;
  /** See `readPreviewTime`. */
  readonly time: string;
  /** Whether the reader's state is still to be made in the browser, which is done once. */
  readonly isNew: boolean;
}

const names = { reader: 'preview-reader', time: 'preview-time', isNew: 'preview-new' };

/** Reads the choice from a `Cookie` header; what makes no sense counts as not chosen. */
export function parseChoice(cookies = ''): PreviewChoice {
  const values = new URLSearchParams(cookies.replaceAll(/;\s*/g, '&'));
  return {
    reader: readReader(values.get(names.reader)),
    time: values.get(names.time) ?? '',
    isNew: values.get(names.isNew) === '1',
  };
}

/** Reads the choice from what the bar's form sends. */
export function parseChoiceForm(form: URLSearchParams): PreviewChoice {
  const time = form.get('time') ?? '';
  const chosen = time === 'at' ? (form.get('at') ?? '') : time;
  const reader = readReader(form.get('reader'));
  return { reader, time: chosen, isNew: reader !== form.get('before') };
}

/** The `Set-Cookie` headers that keep a choice while the browser is open. */
export function encodeChoice({ reader, time, isNew }: PreviewChoice): string[] {
  const values = {
    [names.reader]: reader,
    [names.time]: encodeURIComponent(time),
    [names.isNew]: isNew ? '1' : '0',
  };
  return Object.entries(values).map(
    ([name, value]) => `${name}=${value}; Path=/; SameSite=Lax; HttpOnly`,
  );
}

function readReader(text: string | null): ReaderChoice {
  return text !== null && Object.hasOwn(readerChoices, text) ? (text as ReaderChoice) : 'device';
}
