// Generated from the folders of the rules by “pnpm generate”.
import decisionsNoDecider from '../decisions/no-decider/rule.ts';

/** Every rule there is, by id. */
export const rules = [
  decisionsNoDecider,
];
