import type { z } from 'astro/zod';
import type { KeyPath } from '../checks/finding.ts';

/** A schema as zod keeps it: only what the walk below needs. */
interface SchemaNode {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly description?: string;
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly innerType?: z.ZodType;
      readonly element?: z.ZodType;
      readonly in?: z.ZodType;
    };
  };
}

/** The keys that may stand at a place of the data; none when no object is expected there. */
export function listKnownKeys(schema: z.ZodType, path: KeyPath): string[] {
  return Object.keys(unwrap(walk(schema, path))?.shape ?? {});
}

/** What the field at a place is for, in the words of its schema. */
export function describeField(schema: z.ZodType, path: KeyPath): string | undefined {
  return walk(schema, path)?.description;
}

/** Whether the line of a field may be left out. */
export function isOptionalField(schema: z.ZodType, path: KeyPath): boolean {
  const type = walk(schema, path)?._zod.def.type;
  return type === undefined || type === 'optional' || type === 'default';
}

function walk(schema: z.ZodType, path: KeyPath): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema as unknown as SchemaNode;
  for (const step of path) {
    const parent = unwrap(node);
    const child = typeof step === 'number' ? parent?._zod.def.element : parent?.shape?.[step];
    node = child as unknown as SchemaNode | undefined;
  }
  return node;
}

/** Takes off what says optional, default or transformed, down to the object or list itself. */
function unwrap(node: SchemaNode | undefined): SchemaNode | undefined {
  const inner = node?._zod.def.innerType ?? node?._zod.def.in;
  return inner ? unwrap(inner as unknown as SchemaNode) : node;
}
