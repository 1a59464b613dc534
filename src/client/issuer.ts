import { parseGrant, parseGroupGrant, parseTrialGrant, type Grant } from '../paywall/envelope.ts';
import { normaliseCode, openGroupGrant, WrongCodeError } from '../paywall/open.ts';
import { RefusedError } from './refused-error.ts';

/** Whoever gives out passes. Every method throws TypeError when the network fails. */
export interface Issuer {
  startTrial(): Promise<Grant>;
  /** Throws WrongCodeError. */
  joinGroup(code: string): Promise<Grant>;
  /** A pass for the newest articles in place of an older one that still runs. */
  renew(pass: Grant): Promise<Grant>;
}

/** `address` is a folder of this site (the demonstration issuer) or an https address (a real one). */
export function issuerAt(address: string, trialDays: number): Issuer {
  return address.startsWith('/') ? demonstration(address, trialDays) : service(address);
}

/** Static files that anyone may read: the mock. The trial's end is counted on this device. */
function demonstration(folder: string, trialDays: number): Issuer {
  const issuer: Issuer = {
    async startTrial() {
      const pass = parseTrialGrant(await fetchText(`${folder}trial.json`));
      const expires = new Date(Date.now() + trialDays * 864e5).toISOString();
      return { ...pass, kind: 'trial', expires };
    },
    async joinGroup(code) {
      const grant = parseGroupGrant(await fetchText(`${folder}group.json`));
      const pass = await openGroupGrant(code, grant);
      return { ...pass, kind: 'group', name: grant.name, renewal: normaliseCode(code) };
    },
    async renew(pass) {
      if (pass.kind === 'group') return issuer.joinGroup(pass.renewal ?? '');
      return { ...(await issuer.startTrial()), expires: pass.expires };
    },
  };
  return issuer;
}

/** A real issuer over HTTP; its contract is described in src/paywall/issuer.ts. */
function service(address: string): Issuer {
  const ask = async (what: string, body: object) =>
    parseGrant(await fetchText(`${address.replace(/\/$/, '')}/${what}`, body));
  return {
    startTrial: () => ask('trial', {}),
    joinGroup: (code) =>
      ask('group', { code }).catch((error: unknown) => {
        const isWrong = error instanceof RefusedError && error.message === 'wrong-code';
        throw isWrong ? new WrongCodeError() : error;
      }),
    renew: (pass) => ask('renew', { renewal: pass.renewal }),
  };
}

async function fetchText(address: string, body?: object): Promise<string> {
  const post = body && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(address, { cache: 'no-cache', ...post });
  if (!response.ok) throw new RefusedError(await readReason(response));
  return response.text();
}

async function readReason(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => undefined);
  return String(Object(answer).reason ?? '');
}
