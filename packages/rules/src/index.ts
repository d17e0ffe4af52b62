export { rules } from './generated/rules.ts';
