import type { SpeakerProfile } from '../edition/edition.ts';

/** Who a speaker is, in the words of the interviews: their positions, or else what they do there. */
export function describeSpeaker({
  positions,
  roles,
}: Pick<SpeakerProfile, 'positions' | 'roles'>): readonly string[] {
  if (positions.length > 0) return positions;
  const [role, other] = roles;
  if (role === undefined) return [];
  return [other === undefined ? roleWords[role] : 'Asks and answers questions'];
}

const roleWords = {
  interviewer: 'Asks the questions',
  interviewee: 'Answers the questions',
} as const;
