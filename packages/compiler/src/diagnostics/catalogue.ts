import { problems as governance } from './problems-governance.ts';
import { problems as model } from './problems-model.ts';
import { problems as schema } from './problems-schema.ts';
import { problems as source } from './problems-source.ts';
import { problems as views } from './problems-views.ts';

/** Every compile error there is, declared once: what it says, why it matters and what to do about it. */
export const catalogue = { ...source, ...schema, ...model, ...governance, ...views };

export type ProblemCode = keyof typeof catalogue;

/** The parameters that each code's message and fix are written with. */
export type ProblemParameters = {
  [Code in ProblemCode]: Parameters<(typeof catalogue)[Code]['message']>[0];
};
