import { getCurrentEdition } from '../edition/current-edition.ts';
import type { Edition } from '../edition/edition.ts';
import { makeEpochChain, type EpochChain } from '../paywall/epoch-chain.ts';
import { makeIssuerDocuments, type IssuerDocuments } from '../paywall/issuer.ts';
import { isEpochMonth, type EpochMonth } from '../paywall/keys.ts';
import { resolveSealing, type ResolvedSealing } from '../paywall/secret.ts';
import { pathTo } from '../site/address.ts';

/** Who gives out passes for this build, and with what it seals. */
export interface Membership {
  /** A folder of this site, with base path and closing slash, or the address of a real issuer. */
  issuer: string;
  sealing: ResolvedSealing;
  chain: EpochChain;
  /** What the demonstration publishes; absent with a real issuer. */
  demonstration?: IssuerDocuments;
}

let made: { readonly month: EpochMonth; readonly membership: Promise<Membership> } | undefined;

/** The membership of this build, from PAYWALL_SECRET and PAYWALL_ISSUER_URL, made once; in a preview once a month. */
export async function currentMembership(): Promise<Membership> {
  const edition = await getCurrentEdition();
  const month = newestEpoch(edition);
  if (made?.month !== month) made = { month, membership: makeMembership(edition, month) };
  return made.membership;
}

/** The epoch of an article: the month of its date in the publication's time zone. */
export function epochOf(day: string): EpochMonth {
  const month = day.slice(0, 7);
  if (!isEpochMonth(month)) throw new RangeError(`${day} is in no month from 0001 to 9999.`);
  return month;
}

async function makeMembership(edition: Edition, month: EpochMonth): Promise<Membership> {
  const sealing = resolveSealing({
    secret: process.env.PAYWALL_SECRET,
    issuerUrl: process.env.PAYWALL_ISSUER_URL,
  });
  const chain = makeEpochChain(sealing.secret);
  if (sealing.mode === 'real') return { issuer: sealing.issuer, sealing, chain };
  const demonstration = await makeIssuerDocuments({
    sealing,
    chain,
    month,
    groupName: `the demonstration group of ${edition.publication.name}`,
  });
  return { issuer: `${pathTo(sealing.issuer)}/`, sealing, chain, demonstration };
}

/** From the content, not from the clock: the same content gives the same keys to everyone. */
function newestEpoch({ articles, day }: Edition): EpochMonth {
  const newest = articles.find(({ access }) => access === 'members');
  return epochOf(newest?.date.day ?? day ?? '2000-01');
}
