import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';
import { findNearest, suggest } from '../checks/nearest.ts';

/** Something that an editor can mend; the message says what, and no stack is shown with it. */
export class CommandError extends Error {
  override name = 'CommandError';
}

type Options = Readonly<Record<string, ParseArgsOptionDescriptor & { readonly about: string }>>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

export interface Command<O extends Options> {
  /** As it is typed: `npm run check`. */
  readonly name: string;
  readonly about: string;
  readonly options: O;
  /** Gives the status of the process. @throws CommandError */
  run(values: Values<O>, contentDir: string): Promise<number> | number;
}

/** Runs a command of editors with the arguments of the process: whatever they are, nobody meets a stack. */
export async function runCommand<O extends Options>(command: Command<O>): Promise<void> {
  try {
    process.exitCode = await start(command, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** The status with which a command ends that was called wrongly. */
const wrongUse = 2;

async function start<O extends Options>(command: Command<O>, args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(describeUse(command));
    return 0;
  }
  const parsed = parse(command.options, args);
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n${command.name} -- --help tells more.`);
    return wrongUse;
  }
  const [folder, ...more] = parsed.positionals;
  if (more.length > 0) {
    console.error(
      `Only one folder can be named; found ${parsed.positionals.map(quote).join(' and ')}. Put words that belong together in quotes.`,
    );
    return wrongUse;
  }
  return command.run(parsed.values, folder ?? (process.env['CONTENT_DIR'] || 'content'));
}

function parse<O extends Options>(options: O, args: string[]) {
  try {
    return parseArgs({ options, args, allowPositionals: true });
  } catch (error) {
    return describeParseFault(error as NodeJS.ErrnoException, options);
  }
}

function describeParseFault(
  { code = '', message }: NodeJS.ErrnoException,
  options: Options,
): string {
  if (!code.startsWith('ERR_PARSE_ARGS_')) throw new Error(message);
  const option = /'(?:-\w, )?(--?[^\s'=]+)/.exec(message)?.[1] ?? '';
  const name = option.replace(/^-+/, '');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(options);
    const near = findNearest(name, known);
    const meant = suggest(near && `--${near}`) || '.';
    return `There is no option ${option}${meant}${listOptions(known)}`;
  }
  return options[name]?.type === 'boolean'
    ? `${option} takes no value: write ${option} alone.`
    : `${option} needs a value behind it. One that starts with a hyphen is written ${option}="-…".`;
}

function listOptions(known: readonly string[]): string {
  return known.length === 0 ? '' : ` There are: ${known.map((name) => `--${name}`).join(', ')}.`;
}

function quote(word: string): string {
  return `"${word}"`;
}

function describeUse<O extends Options>({ name, about, options }: Command<O>): string {
  const named = Object.entries(options).map(([option, { type, about: meaning }]) => {
    const form = `--${option}${type === 'string' ? ' …' : ''}`;
    return `  ${form.padEnd(14)}  ${meaning}`;
  });
  return [`${name} -- [options] [content folder]`, about, ...named].join('\n');
}
