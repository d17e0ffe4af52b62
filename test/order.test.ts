import { join } from 'node:path';
import type { SourceFile } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFiles, ROOT } from './load-workspace.ts';
import { putTogether, takeApart } from './rearrange-workspace.ts';

function identities(files: readonly SourceFile[]): string[] {
  const { findings, diagnostics } = compileFiles(files);
  expect(diagnostics).toEqual([]);
  return findings.map(({ fingerprint, severity, message }) => `${fingerprint} ${severity} ${message}`).sort();
}

const folders = [
  'examples/b2b-22-platforms/before',
  'examples/brand-group/before',
  'test/cases/post-audit-nurture/before',
  'test/cases/mid-market-saas/before',
  'test/cases/production-system/before',
  'test/cases/product-launch/before',
];

describe.each(folders)('%s', (folder) => {
  const { files } = readWorkspace(join(ROOT, folder));
  const whole = takeApart(files);
  const expected = identities(files);

  it('has the same findings and fingerprints however it is cut into files and ordered', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 30 }), (seed, fileCount) => {
        expect(identities(putTogether(whole, seed, fileCount))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('is no change however it is cut into files and ordered', () => {
    const before = compileFiles(files);
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 30 }), (seed, fileCount) => {
        const after = compileFiles(putTogether(whole, seed, fileCount), before);
        const changes = after.model.elements.filter(
          ({ address }) => after.comparison?.isAdded(address) || after.comparison?.changesOf(address).length,
        );
        const removed = before.model.elements.filter(({ address }) => after.comparison?.isRemoved(address));
        expect([...changes, ...removed].map(({ address }) => address)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('has the same findings and fingerprints when CRLF ends its lines', () => {
    const windows = files.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }));
    expect(identities(windows)).toEqual(expected);
  });
});

describe('the order of keys makes no difference', () => {
  const found = (...lines: string[]): string[] => {
    const text = ['spandrel: 1', 'architecture: {id: test}', 'systems: {a: {}, b: {}}', ...lines, ''].join('\n');
    const { findings } = compileFiles([{ path: 'spandrel.yaml', text }]);
    return findings.map(({ rule, message }) => `${rule}: ${message}`).sort();
  };

  it('where one of the things that a flow carries is not known for certain', () => {
    const flow = (carries: string): string[] =>
      found(
        'entities: {lead: {type: prty}}',
        `flows: {f: {from: a, to: b, direction: bidirectional, carries: {${carries}}}}`,
      );
    expect(flow('lead: "*", consent: "*"')).toEqual(flow('consent: "*", lead: "*"'));
  });

  it('to the fields that a message names', () => {
    const list = (fields: string): string[] =>
      found(
        `entities: {lead: {type: party, fields: {${fields}}}}`,
        'flows: {f: {from: a, to: b, carries: {lead: "*"}}}',
        'channels: {mail: {type: email, systems: b}}',
      );
    const [email, phone] = ['email: {class: personal}', 'phone: {class: personal}'];
    expect(list(`${email}, ${phone}`)).toEqual(list(`${phone}, ${email}`));
    expect(list(`${phone}, ${email}`).join()).toContain('brings “lead.email” and “lead.phone” to “b”');
  });
});
