// Generated from schemas/ by “pnpm generate”; edit the schemas instead.
import type { ErrorObject } from 'ajv';
type Validator = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };
declare const validators: Record<string, Validator>;
export default validators;
