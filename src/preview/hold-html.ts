import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A page as it goes to the browser. */
export interface FinishedPage {
  readonly html: string;
  readonly headers: OutgoingHttpHeaders;
}

/**
 * Holds a response back while it is a page, and sends it finished; everything else goes out as it comes.
 * @param finish is given the whole page
 */
export function holdHtml(response: ServerResponse, finish: (html: string) => FinishedPage): void {
  const { writeHead, write, end } = response;
  let held: Buffer[] = [];
  const isPage = () => /^text\/html\b/.test(String(response.getHeader('content-type')));
  const hold = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
  };
  const release = (): void => void Object.assign(response, { writeHead, write, end });
  // Headers can be added only as long as they are not sent: what is written now is sent with the end.
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    setHeaders(response, rest.at(-1));
    held = [];
    return response;
  }) as typeof writeHead;
  response.write = ((...args: unknown[]) => {
    if (isPage()) return (hold(args[0]), true);
    release();
    return Reflect.apply(write, response, args);
  }) as typeof write;
  response.end = ((...args: unknown[]) => {
    release();
    if (!isPage()) return Reflect.apply(end, response, args);
    hold(args[0]);
    const page = finish(Buffer.concat(held).toString());
    response.removeHeader('content-length');
    setHeaders(response, page.headers);
    return Reflect.apply(end, response, [page.html]);
  }) as typeof end;
}

function setHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== 'object' || headers === null) return;
  for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders)) {
    if (value !== undefined) response.setHeader(name, value);
  }
}
