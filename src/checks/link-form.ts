import { allowedProtocols } from '../markdown/sanitize-schema.ts';
import { findNearest } from './nearest.ts';

/** What is wrong with the form of an address, wherever it leads. */
export interface FormFault {
  readonly message: string;
  readonly help: string;
}

/** Addresses that look like those of other sites and lead nowhere, or not where they say. */
export function judgeForm(url: string): FormFault | undefined {
  const host = /^(www\.[^/\s]+\.[^/\s].*)$/i.exec(url)?.[1] ?? readHost(url);
  if (host) return { message: 'lacks "https://"', help: `Write https://${host}.` };
  const [, scheme = '', rest = ''] =
    /^(https?)(?:[:;.]?\/{1,2}|:|;\/\/)(?=[^/])(.*)$/i.exec(url) ?? [];
  if (scheme !== '' && !/^https?:\/\/[^/]/i.test(url)) {
    const help = `Write ${scheme.toLowerCase()}://${rest}.`;
    return { message: 'has a mistake in its beginning', help };
  }
  return judgeScheme(url);
}

/** `example.org/page`: a name of a host, not of a file beside the text. */
function readHost(url: string): string | undefined {
  const [host, ending = ''] = /^(?:[a-z\d-]+\.)+([a-z]{2,})(?=\/|$)/i.exec(url) ?? [];
  return host !== undefined && !fileEndings.test(ending) ? url : undefined;
}

const fileEndings = /^(?:md|html?|xml|json|txt|pdf|docx?|jpe?g|png|webp|avif|gif|svg|csv|zip)$/i;

function judgeScheme(url: string): FormFault | undefined {
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(url) ?? [];
  if (scheme !== undefined && !allowedProtocols.includes(scheme.toLowerCase())) {
    const nearest = findNearest(scheme, allowedProtocols);
    const message = `begins with "${scheme}:", which is taken out when it is published`;
    const help = nearest
      ? `Write ${nearest}${url.slice(scheme.length)}.`
      : `Link to an address that begins with ${allowedProtocols.map((one) => `${one}:`).join(', ')}.`;
    return { message, help };
  }
  if (scheme === undefined || URL.canParse(url)) return undefined;
  return { message: 'is no address', help: 'Copy it anew from the page that is meant.' };
}
