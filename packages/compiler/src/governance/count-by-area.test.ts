import { expect, it } from 'vitest';
import { compileText, MANIFEST } from '../testing/compile-text.ts';
import { countByArea, hasContent } from './count-by-area.ts';
import type { Finding } from './finding.ts';

it('counts what is open by severity, and what is waived or was known before apart', () => {
  const { model } = compileText(`${MANIFEST}systems: {crm: {}}\n`);
  const findings = [
    { area: 'martech-data', severity: 'error', status: 'new' },
    { area: 'martech-data', severity: 'error', status: 'waived' },
    { area: 'martech-data', severity: 'warning', status: 'baselined' },
    { area: 'governance', severity: 'info', status: 'new' },
  ] as Finding[];
  expect(countByArea({ model, findings }).filter(hasContent)).toEqual([
    { area: 'martech-data', elements: 1, error: 1, warning: 0, info: 0, waived: 1, baselined: 1 },
    { area: 'governance', elements: 0, error: 0, warning: 0, info: 1, waived: 0, baselined: 0 },
  ]);
});
