import type { Speaker } from '../schemas/speaker.ts';
import { valueAt, type Finding, type KeyPath } from './finding.ts';

/** Ids and labels that two speakers share: the text would not tell who speaks. */
export function checkSpeakerNames(file: string, speakers: readonly Speaker[]): Finding[] {
  const labels = speakers.flatMap((speaker, index) =>
    speaker.labels.map((label, at): Name => [label, ['speakers', index, 'labels', at]]),
  );
  return [
    ...checkSpeakerIds(
      file,
      speakers.map(({ id }) => id),
    ),
    ...findRepeats(labels).map((name) => describe(file, 'label', name)),
  ];
}

/** Ids given twice; one that is no text is told of elsewhere. */
export function checkSpeakerIds(file: string, ids: readonly (string | undefined)[]): Finding[] {
  const names = ids.flatMap((id, index): Name[] =>
    id === undefined ? [] : [[id, ['speakers', index, 'id']]],
  );
  return findRepeats(names).map((name) => describe(file, 'id', name));
}

type Name = readonly [text: string, path: KeyPath];

function findRepeats(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter(([text]) => {
    const isRepeat = seen.has(text);
    seen.add(text);
    return isRepeat;
  });
}

function describe(file: string, noun: 'id' | 'label', [text, path]: Name): Finding {
  return {
    file,
    at: valueAt(...path),
    severity: 'error',
    rule: `duplicate-speaker-${noun}`,
    message: `the speaker ${noun} "${text}" is given twice`,
    help: `Give each speaker ${noun === 'id' ? 'an id' : 'labels'} of its own.`,
  };
}
