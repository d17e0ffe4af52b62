import { expect, it } from 'vitest';
import { compileText, MANIFEST } from '../testing/compile-text.ts';
import { entityLinks } from './entity-links.ts';

const WORKSPACE = `
systems: {crm: {}}
entities:
  lead: {fields: {score: {}, stage: {}}}
  account: {fields: {tier: {}}}
  visit: {type: event, fields: {page: {}}}
  summary: {derivedFrom: [lead, account]}
lifecycles:
  demand:
    entity: lead
    recordSystem: crm
    stageField: lead.stage
    stages:
      new: {criteria: [{field: lead.score}]}
      good: {criteria: [{field: account.tier, op: ==, value: gold}]}
    transitions: [{from: new, to: good, reads: [visit.page]}]
automations:
  score: {system: crm, trigger: {field: visit.page}, reads: [account.tier], writes: [lead.score]}
  rescore: {system: crm, trigger: {field: visit.page}, writes: [lead.score, lead.stage]}
  once: {system: crm, status: retired, trigger: {field: lead.score}, writes: [account.tier]}
`;

it('tells which entities draw on others, and what makes them do so', () => {
  const links = entityLinks(compileText(MANIFEST + WORKSPACE).model);
  expect(links.map(({ from, to, by }) => `${from} → ${to} by ${by.join(', ')}`)).toEqual([
    'entity/lead → entity/summary by entity/summary',
    'entity/account → entity/summary by entity/summary',
    'entity/account → entity/lead by lifecycle/demand',
    'entity/visit → entity/lead by lifecycle/demand',
    'entity/visit → entity/lead by automation/rescore, automation/score',
    'entity/account → entity/lead by automation/score',
  ]);
});
