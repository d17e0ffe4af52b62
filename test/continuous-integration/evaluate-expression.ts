import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { truthy } from '@actions/expressions/result';

/** What an expression of GitHub can ask for, by name, and how it stands with the job. */
export interface Contexts {
  readonly values: Readonly<Record<string, unknown>>;
  readonly failed: boolean;
}

/** A text with its `${{ }}`, as the runner tells it to a step. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => evaluate(expression, contexts).coerceString());
}

/** Whether a step with this condition runs; one that doesn’t ask how the job stands wants it to have gone well. */
export function isMet(condition: string, contexts: Contexts): boolean {
  const expression = condition.replaceAll(/^\s*\$\{\{|\}\}\s*$/g, '');
  const asks = /\b(success|failure|always|cancelled)\(\)/.test(expression);
  return truthy(evaluate(asks ? expression : `success() && (${expression})`, contexts));
}

function evaluate(expression: string, { values, failed }: Contexts): data.ExpressionData {
  const status = { success: !failed, failure: failed, always: true, cancelled: false };
  const functions = Object.entries(status).map(([name, value]): [string, FunctionDefinition] => [
    name,
    { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) },
  ]);
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(
    tokens,
    Object.keys(values),
    functions.map(([, definition]) => definition),
  ).parse();
  const context = JSON.parse(JSON.stringify(values), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, context, new Map(functions)).evaluate();
}
