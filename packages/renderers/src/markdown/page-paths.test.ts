import { expect, test } from 'vitest';
import { wayBetween } from './page-paths.ts';

test.each([
  ['index.md', 'areas/governance.md', 'areas/governance.md'],
  ['areas/governance.md', 'index.md', '../index.md'],
  ['areas/governance.md', 'areas/martech-data.md', 'martech-data.md'],
  ['elements/definition/mql.md', 'elements/system/crm.md', '../system/crm.md'],
  ['elements/definition/mql.md', 'elements/definition/sql.md', 'sql.md'],
  ['elements/definition/mql.md', 'elements.md', '../../elements.md'],
  ['elements/definition/mql.md', 'elements/definitions/mql.md', '../definitions/mql.md'],
  ['', '../markdown/index.md', '../markdown/index.md'],
  ['a.md', 'b/ü c#.md', 'b/%C3%BC%20c%23.md'],
])('from %j to %j it is %s', (from, to, way) => expect(wayBetween(from, to)).toBe(way));
