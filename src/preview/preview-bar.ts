import { escapeXml } from '../feeds/xml-text.ts';
import { type PreviewChoice, readerChoices } from './preview-choice.ts';

/** What the bar says and sends besides the choice. */
export interface BarSettings {
  readonly choice: PreviewChoice;
  readonly edition: number;
  /** Where the form goes, with the base path. */
  readonly action: string;
  /** The issuer that readers ask for a pass, as pages name it. */
  readonly issuer: string;
  /** The code of the demonstration's group; absent with a real issuer. */
  readonly groupCode?: string;
  /** The page has something for members that a gift could open. */
  readonly hasGate: boolean;
}

/**
 * The bar at the foot of every page of a preview. It is a form that works without script, because
 * pages without script are one of its choices.
 */
export function previewBar({ choice, edition, action, issuer, ...page }: BarSettings): string {
  const { reader, time } = choice;
  const at = ['', 'now'].includes(time) ? '' : time;
  const apply = choice.isNew ? ` data-apply="${reader}"` : '';
  const { groupCode, hasGate } = page;
  const code = groupCode ? ` data-code="${escapeXml(groupCode)}"` : '';
  return [
    `<preview-bar data-edition="${edition}" data-issuer="${escapeXml(issuer)}"${code}${apply}>`,
    `<form method="post" action="${escapeXml(action)}" aria-label="Preview" autocomplete="off">`,
    '<strong>Preview</strong>',
    `<input type="hidden" name="before" value="${reader}">`,
    `<label>Reader ${select('reader', reader, listReaders(hasGate))}</label>`,
    `<label>Time ${select('time', at ? 'at' : time, listTimes)}</label>`,
    `<input type="datetime-local" name="at" aria-label="As of" value="${escapeXml(at)}">`,
    '<button>Show</button>',
    '<span role="status"></span>',
    '</form></preview-bar>',
  ].join('');
}

interface Option {
  readonly value: string;
  readonly words: string;
  readonly isOff?: boolean;
}

function listReaders(hasGate: boolean): Option[] {
  return Object.entries(readerChoices).map(([value, words]) => {
    return { value, words, isOff: value === 'gift' && !hasGate };
  });
}

const listTimes: Option[] = [
  { value: '', words: 'Everything, drafts too' },
  { value: 'now', words: 'Public now' },
  { value: 'at', words: 'Public at' },
];

function select(name: string, chosen: string, options: Option[]): string {
  const list = options.map(({ value, words, isOff }) => {
    const state = value === chosen ? ' selected' : isOff ? ' disabled' : '';
    return `<option value="${value}"${state}>${escapeXml(words)}</option>`;
  });
  return `<select name="${name}">${list.join('')}</select>`;
}
