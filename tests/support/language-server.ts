import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './sites.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A place in a text as the Language Server Protocol counts: both from 0. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** What the Astro extension of VS Code runs, asked as VS Code asks it. */
export class AstroLanguageServer {
  readonly #child: ChildProcess;
  readonly #answers = new Map<number, (message: Message) => void>();
  #received = Buffer.alloc(0);
  #asked = 0;

  /** @param folder the folder that is open in VS Code */
  static async open(folder: string): Promise<AstroLanguageServer> {
    const server = new AstroLanguageServer();
    const uri = pathToFileURL(folder).href;
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'project' }],
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      initializationOptions: {
        typescript: { tsdk: join(root, 'node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    });
    server.#send({ method: 'initialized', params: {} });
    return server;
  }

  private constructor() {
    const program = join(root, 'node_modules/@astrojs/language-server/bin/nodeServer.js');
    const stdio = ['pipe', 'pipe', 'inherit'] as const;
    this.#child = spawn(process.execPath, [program, '--stdio'], { stdio: [...stdio] });
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  openFile(path: string, text: string): void {
    const textDocument = {
      uri: pathToFileURL(path).href,
      languageId: 'markdown',
      version: 1,
      text,
    };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
  }

  /** VS Code watches the folder and tells what was written. */
  tellOfChange(path: string): void {
    const changes = [{ uri: pathToFileURL(path).href, type: 2 }];
    this.#send({ method: 'workspace/didChangeWatchedFiles', params: { changes } });
  }

  /** The words that are offered at a place of an open file. */
  async complete(path: string, position: TextPosition): Promise<string[]> {
    const textDocument = { uri: pathToFileURL(path).href };
    const result = await this.#ask('textDocument/completion', { textDocument, position });
    const { items } = (result ?? { items: [] }) as { items: { label: string }[] };
    return items.map(({ label }) => label);
  }

  async close(): Promise<void> {
    this.#child.kill();
    await once(this.#child, 'exit');
  }

  async #ask(method: string, params: unknown): Promise<unknown> {
    const id = (this.#asked += 1);
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const length = /Content-Length: (\d+)/i.exec(this.#received.subarray(0, end).toString());
      const whole = end + 4 + Number(length?.[1]);
      if (end < 0 || this.#received.length < whole) return;
      const text = this.#received.subarray(end + 4, whole).toString();
      this.#received = this.#received.subarray(whole);
      this.#take(JSON.parse(text) as Message);
    }
  }

  /** Answers to our questions, and the server's own questions, such as for settings: there are none. */
  #take(message: Message): void {
    const { id, method, params } = message;
    if (id === undefined) return;
    if (method === undefined) return this.#answers.get(id)?.(message);
    this.#send({ id, result: params?.items?.map(() => null) ?? null });
  }
}
