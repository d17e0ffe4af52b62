import { describe, expect, test } from 'vitest';
import { parseMermaid } from '../testing/parse-mermaid.ts';
import { compileFiles, readExample } from '../testing/workspaces.ts';
import { renderDocuments, toMermaid, type View, views } from './index.ts';

const PAGES = [
  'index.md',
  'areas/martech-data.md',
  'areas/process-workflow.md',
  'areas/governance.md',
  'elements/definition/mql.md',
  'elements/entity/lead.md',
  'elements/flow/mkto-sfdc.md',
  'elements/lifecycle/demand.md',
  'elements/role/mops-director.md',
  'elements/system/salesforce.md',
  'elements/workflow/campaign.md',
  'views/board.md',
  'views/decision-log.md',
  'views/decision-rights.md',
  'views/definition-history.md',
  'views/entity-model.md',
  'views/glossary.md',
  'views/lifecycle-demand.md',
  'views/metric-lineage.md',
  'views/personal-data.md',
  'views/record-of-processing.md',
  'views/scorecard.md',
  'views/separation-of-duties.md',
  'views/transfers.md',
];

function diagramOf(view: View): string {
  if (view.kind === 'shares') return 'xychart';
  if (view.kind === 'quadrant') return 'quadrantChart';
  if (view.kind === 'calendar') return 'gantt';
  return view.kind === 'graph' && view.notation === 'states' ? 'stateDiagram' : 'flowchart-v2';
}

for (const side of ['before', 'after']) {
  const compilation = compileFiles(readExample(`b2b-22-platforms/${side}`));

  test.each(views(compilation).map((view) => [view.id, view] as const))(
    `${side}: the picture of %s`,
    async (id, view) => {
      const text = toMermaid(view);
      if (text === undefined) return;
      await expect(text).toMatchFileSnapshot(`../golden/${side}/${id}.mmd`);
      expect(await parseMermaid(text)).toBe(diagramOf(view));
    },
  );

  test.each(PAGES)(`${side}: %s`, async (path) => {
    const documents = renderDocuments(compilation, { pages: {}, version: '1.0.0' });
    await expect(documents.get(path) ?? 'There is no such page.\n').toMatchFileSnapshot(
      `../golden/${side}/${path.replaceAll('/', '-')}`,
    );
  });
}

/** What the B2B example has nothing to show of, or nothing amiss. */
const ELSEWHERE: readonly (readonly [example: string, views: readonly string[]])[] = [
  [
    'brand-group/before',
    ['entity-model', 'escalation', 'stack-map-by-owner', 'metric-lineage', 'consent-reach-email-emea'],
  ],
  ['mid-market-saas/before', ['metric-lineage', 'workflow-monthly-reporting']],
  ['post-audit-nurture/before', ['automation-triggers', 'consent-reach-email', 'escalation', 'lifecycle-demand']],
  ['production-system/after', ['workflow-campaign-production']],
  ['production-system/before', ['workflow-campaign-production']],
];

describe.each(ELSEWHERE)('%s', (example, ids) => {
  const documents = renderDocuments(compileFiles(readExample(example)), { pages: {}, version: '1.0.0' });

  test.each(ids)('the page of %s', async (id) => {
    const page = documents.get(`views/${id}.md`) ?? '';
    await expect(page).toMatchFileSnapshot(`../golden/${example.replace('/', '-')}/views-${id}.md`);
    const [, picture = ''] = /```mermaid\n([\s\S]*?)```/.exec(page) ?? [];
    await expect(parseMermaid(picture)).resolves.toBeTruthy();
  });
});
