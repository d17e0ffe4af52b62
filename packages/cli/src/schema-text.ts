import schema from '../../../schemas/spandrel.schema.json';

/** The JSON Schema of the language as a file. */
export function schemaText(): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}
