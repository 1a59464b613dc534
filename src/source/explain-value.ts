/** A line of a head: `title: Winants`, with the column at which the value starts. */
export interface Field {
  /** What stands before the key: spaces, and the hyphen of a list. */
  readonly before: string;
  readonly key: string;
  readonly value: string;
  readonly column: number;
}

/** Takes a line apart; nothing when it is no field with a value. */
export function splitField(line: string): Field | undefined {
  const [, before = '', key = '', value = ''] =
    /^(\s*(?:- +)?)([^\s:][^:]*?)[ \t]*:[ \t]+(\S.*)$/.exec(line) ?? [];
  return key === '' ? undefined : { before, key, value, column: line.length - value.length + 1 };
}

/** What is wrong with a value, and how to write it. */
export interface ValueFault {
  readonly message: string;
  readonly help: string;
  /** A quotation mark or bracket without its partner: the parser stumbles only lines further down. */
  readonly isOpen?: true;
}

/** What is wrong with the value of a line, and the very line in its right form. */
export function explainValue(field: Field): ValueFault | undefined {
  const value = field.value.trimEnd();
  const sign = value[0] ?? '';
  if (sign === '"' || sign === "'") return explainQuotes(field, value);
  if (sign === '[' || sign === '{') return explainBrackets(field, value);
  if (/[*!&>|@`%?-]/.test(sign))
    return putInQuotes(field, `a value that starts with ${sign} must stand in quotes`);
  if (!value.includes(': ')) return undefined;
  return putInQuotes(field, 'a value with a colon in it must stand in quotes');
}

function explainQuotes(field: Field, value: string): ValueFault | undefined {
  const sign = value[0] ?? '';
  const closed = sign === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  const [part] = closed.exec(value) ?? [];
  if (part === undefined) {
    const message = `the quotation mark ${sign} at the start of the value is never closed`;
    const help = `Close it at the end of the value:\n${write(field, value + sign)}`;
    return { message, help, isOpen: true };
  }
  const isWhole = /^\s*(?:#.*)?$/.test(value.slice(part.length));
  return isWhole
    ? undefined
    : putInQuotes(field, 'only the start of the value stands in quotes: all of it must');
}

function explainBrackets(field: Field, value: string): ValueFault | undefined {
  const sign = value[0] ?? '';
  const partner = sign === '[' ? ']' : '}';
  const missing = value.split(sign).length - value.split(partner).length;
  if (missing > 0) {
    const message = `the bracket ${sign} at the start of the value is never closed`;
    const close = `Close it:\n${write(field, value + partner.repeat(missing))}\n`;
    const help = `${missing === 1 ? close : ''}If it is text, put it in quotes:\n${write(field, quote(value))}`;
    return { message, help, isOpen: true };
  }
  if (missing === 0 && value.endsWith(partner)) return undefined;
  return putInQuotes(field, `a value that starts with ${sign} must stand in quotes`);
}

function putInQuotes(field: Field, message: string): ValueFault {
  return { message, help: `Put the value in quotes:\n${write(field, quote(field.value))}` };
}

/** The line as it should be. */
function write({ before, key }: Field, value: string): string {
  return `${before.trimStart()}${key}: ${value}`;
}

/** Text in the quotes that leave its own as they are. */
export function quote(value: string): string {
  const words = value.trimEnd();
  return words.includes('"')
    ? `'${words.replaceAll("'", "''")}'`
    : `"${words.replaceAll('\\', '\\\\')}"`;
}
