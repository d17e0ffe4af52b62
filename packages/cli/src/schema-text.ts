import language from '../../../schemas/spandrel.schema.json';
import checkReport from '../schemas/check-report.schema.json';
import exported from '../schemas/export.schema.json';
import history from '../schemas/history.schema.json';
import impact from '../schemas/impact.schema.json';
import review from '../schemas/review.schema.json';
import trace from '../schemas/trace.schema.json';

const SCHEMAS = { language, 'check-report': checkReport, export: exported, history, impact, review, trace } as const;

/** What there is a JSON Schema of: the files that a team writes, and what programs read. */
export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** A JSON Schema as a file. */
export function schemaText(name: SchemaName = 'language'): string {
  return `${JSON.stringify(SCHEMAS[name], null, 1)}\n`;
}
