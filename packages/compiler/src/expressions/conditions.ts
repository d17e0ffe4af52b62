import type { ASTNode, Environment, ParseResult } from '@marcbachmann/cel-js';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import type { Model } from '../model/model.ts';
import { createEnvironment, variableName } from './environment.ts';

/** What is wrong with a condition; CEL stops at the first mistake, so there is one at most. */
export type ConditionProblem =
  | { readonly code: 'expression/syntax'; readonly detail: string }
  | { readonly code: 'expression/type'; readonly detail: string; readonly nearest: readonly string[] };

/** Checks and runs conditions over the declared fields, in the Common Expression Language (https://cel.dev). */
export class Conditions {
  readonly #model: Model;
  /** The variables that any of the conditions names. */
  readonly #named: ReadonlySet<string>;
  #environment: Environment | undefined;

  /** Takes the texts of all conditions there are, so that only the entities that they name have to be prepared. */
  constructor(model: Model, texts: readonly string[]) {
    this.#model = model;
    const words = new Set(texts.flatMap((text) => text.match(/[a-z_][a-z0-9_]*/gi) ?? []));
    this.#named = new Set(this.#variables().filter((name) => words.has(name)));
  }

  /** What is wrong with a condition, or undefined where nothing is. */
  check(condition: string): ConditionProblem | undefined {
    let parsed: ParseResult;
    try {
      parsed = this.#ready().parse(condition);
    } catch (error) {
      return { code: 'expression/syntax', detail: inPlainWords(firstLine(error)) };
    }
    if (calls(parsed.ast).has('matches')) {
      const detail = 'regular expressions (“matches”) are not allowed, since some take for ever';
      return { code: 'expression/type', detail, nearest: [] };
    }
    const result = parsed.check();
    if (!result.valid) return this.#typeProblem(condition, result.error);
    if (result.type === 'bool' || result.type === 'dyn') return undefined;
    return {
      code: 'expression/type',
      detail: `it yields ${typeInWords(String(result.type))}, not true or false`,
      nearest: [],
    };
  }

  /**
   * Whether a condition holds for given values, by variable and field. A comparison with a field that is not given
   * counts as false, and so does a condition that can't be worked out for them.
   */
  holds(condition: string, given: Readonly<Record<string, Record<string, unknown>>>): boolean {
    const environment = this.#ready();
    try {
      const guarded = guard(environment.parse(condition).ast, this.#named);
      const context = Object.fromEntries([...this.#named].map((name) => [name, given[name] ?? {}]));
      return environment.evaluate(guarded, context) === true;
    } catch {
      return false;
    }
  }

  #ready(): Environment {
    this.#environment ??= createEnvironment(this.#model, this.#named);
    return this.#environment;
  }

  #variables(): string[] {
    return this.#model.all('entity').map(({ id }) => variableName(id));
  }

  #typeProblem(condition: string, error: unknown): ConditionProblem {
    const detail = firstLine(error);
    const node = (error as { node?: { start: number; end: number } }).node;
    const written = node ? condition.slice(node.start, node.end) : '';
    if (detail.startsWith('Unknown variable')) {
      return {
        code: 'expression/type',
        detail: `there is no entity “${written}”`,
        nearest: nearestNames(written, this.#variables()),
      };
    }
    if (detail.startsWith('No such key')) {
      return {
        code: 'expression/type',
        detail: `there is no field “${written}”`,
        nearest: nearestNames(written, this.#fields()),
      };
    }
    return { code: 'expression/type', detail: inPlainWords(detail), nearest: [] };
  }

  #fields(): string[] {
    return this.#model
      .all('entity')
      .flatMap(({ id, value }) =>
        Object.keys(value.fields ?? {}).map((field) => `${variableName(id)}.${variableName(field)}`),
      );
  }
}

function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

/** CEL's own messages, for somebody who is no programmer. */
function inPlainWords(message: string): string {
  const overload = /no such overload: (.+)/.exec(message);
  if (overload) {
    const words = (overload[1] ?? '').replaceAll(/\b(double|int|string|bool|dyn|null)\b/g, (type) => typeInWords(type));
    return `the two sides are of different types (${words})`;
  }
  if (message === 'Unexpected token: EOF') return 'it ends too early';
  if (message.startsWith('Exceeded')) return 'it is too long or too deeply nested to be read by people';
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function typeInWords(type: string): string {
  if (type === 'double' || type === 'int') return 'a number';
  if (type === 'string') return 'a text';
  if (type === 'bool') return 'true or false';
  return type === 'null' ? 'nothing' : `a ${type}`;
}

export function children(node: ASTNode): ASTNode[] {
  const args = Array.isArray(node.args) ? node.args.flat(2) : [node.args];
  return args.filter((arg): arg is ASTNode => typeof arg === 'object' && arg !== null && 'op' in arg);
}

function calls(node: ASTNode): Set<string> {
  const own = node.op === 'call' || node.op === 'rcall' ? [node.args[0]] : [];
  return new Set([...own, ...children(node).flatMap((child) => [...calls(child)])]);
}

/** The condition, each of its comparisons guarded by the presence of the fields that it reads. */
function guard(node: ASTNode, variables: ReadonlySet<string>): string {
  if (node.op === '&&' || node.op === '||') {
    const [left, right] = node.args;
    return `(${guard(left, variables)} ${node.op} ${guard(right, variables)})`;
  }
  if (node.op === '!_') return `!(${guard(node.args, variables)})`;
  if (node.op === '?:') {
    const [test, yes, no] = node.args;
    return `(${guard(test, variables)} ? ${guard(yes, variables)} : ${guard(no, variables)})`;
  }
  const text = node.input.slice(node.start, node.end);
  if (calls(node).has('has')) return text;
  const guards = [...fieldsRead(node, variables)].map((field) => `has(${field})`);
  return `(${[...guards, `(${text})`].join(' && ')})`;
}

function fieldsRead(node: ASTNode, variables: ReadonlySet<string>): Set<string> {
  if (node.op === '.') {
    const [target, field] = node.args;
    if (target.op === 'id' && variables.has(target.args)) return new Set([`${target.args}.${field}`]);
  }
  return new Set(children(node).flatMap((child) => [...fieldsRead(child, variables)]));
}
