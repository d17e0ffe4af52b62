import { type ASTNode, parse } from '@marcbachmann/cel-js';
import type { Span } from '../source/nodes.ts';
import { children } from './conditions.ts';

/** Where a condition names a variable: not as the name of a member, nor within a text. Nowhere where it can’t be parsed. */
export function findVariable(condition: string, name: string): Span[] {
  try {
    return [...identifiers(parse(condition).ast)].filter(({ args }) => args === name);
  } catch {
    return [];
  }
}

/** The fields that a condition reads, as variable and name. None where it can’t be parsed. */
export function findFields(condition: string): { readonly variable: string; readonly field: string }[] {
  try {
    return [...members(parse(condition).ast)];
  } catch {
    return [];
  }
}

function* members(node: ASTNode): Iterable<{ variable: string; field: string }> {
  if (node.op === '.') {
    const [target, field] = node.args;
    if (target.op === 'id') yield { variable: target.args, field };
  }
  for (const child of children(node)) yield* members(child);
}

function* identifiers(node: ASTNode): Iterable<ASTNode> {
  if (node.op === 'id') yield node;
  for (const child of children(node)) yield* identifiers(child);
}
