import { describe, expect, it } from 'vitest';
import { compileText, MANIFEST, told } from '../testing/compile-text.ts';

describe('conditions', () => {
  const fields =
    'entities: {lead: {fields: {score: {type: number}, source: {type: string}, vip: {type: boolean}, first-touch: {type: date}}}}\n';

  it('are checked against the declared fields', () => {
    const definition = (when: string): string =>
      told(compileText(`${MANIFEST}${fields}definitions: {d: {term: D, when: '${when}'}}\n`)).join('\n');
    expect(definition('lead.score >= 65 && lead.source != ""')).toBe('');
    expect(definition('lead.score == 65 && lead.vip && lead.first_touch > "2025-01-01"')).toBe('');
    expect(definition('lead.scor >= 65')).toBe(
      'spandrel.yaml:4:28 expression/type: This condition doesn’t fit the declared fields: there is no field “lead.scor”. Did you mean “lead.score”?',
    );
    expect(definition('leed.score >= 65')).toContain('there is no entity “leed”. Did you mean “lead”?');
    expect(definition('lead.source >= 65')).toContain('the two sides are of different types (a text >= a number)');
    expect(definition('lead.score >=')).toContain(
      'expression/syntax: This condition can’t be understood: it ends too early.',
    );
    expect(definition('lead.score')).toContain('it yields a number, not true or false');
    expect(definition('lead.source.matches("(a+)+$")')).toContain('regular expressions (“matches”) are not allowed');
    expect(definition(`${'('.repeat(100)}lead.vip${')'.repeat(100)}`)).toContain('too long or too deeply nested');
    expect(definition(`lead.vip${' && lead.vip'.repeat(400)}`)).toContain('schema/bad-format');
  });

  it('are run on the examples of a definition; an absent field makes its comparison false', () => {
    const yaml = `${MANIFEST}${fields}definitions:
  d:
    term: D
    entity: lead
    examples:
      - {name: good, given: {score: 70, source: ads}, qualifies: true}
      - {name: no source, given: {score: 70}, qualifies: false}
      - {name: not counted, given: {score: 70, source: ads}, qualifies: false}
      - {name: slip, given: {scor: 70}}
    versions:
      - {version: 1, effective: 2024-01-01, when: lead.score > 80}
      - {version: 2, effective: 2025-01-01, when: lead.score > 60 && lead.source != ""}
      - {version: 3, effective: 2026-01-01, when: lead.score > 90}
`;
    expect(told(compileText(yaml))).toEqual([
      'spandrel.yaml:11:10 expression/example: The example “not counted” should not qualify, and by the condition that holds it does. Correct the condition, or the example.',
      'spandrel.yaml:12:30 expression/type: This condition doesn’t fit the declared fields: there is no field “scor”. Did you mean “score”?',
    ]);
  });
});
