import type { Compilation } from '@spandrel/compiler';
import { type LinkStyle, linkFiles } from '../pages/link-pages.ts';
import { EXPLORER } from '../pages/page.ts';
import { collectDependence } from './collect-dependence.ts';
import { collectDetails, DETAILS_EACH } from './collect-details.ts';
import { collectLineage } from './collect-lineage.ts';
import { collectRelations } from './collect-relations.ts';
import { drawMap } from './draw-map.ts';
import type { Details, ExplorerData, ExplorerFinding } from './explorer-data.ts';
import { numberThings } from './number-things.ts';
import { placeThings } from './place-things.ts';

export interface CollectedExplorer {
  readonly data: ExplorerData;
  readonly details: readonly Details[];
  /** The map for pages that link to each other in a way. */
  readonly drawMap: (link: LinkStyle) => string;
}

/** Everything that the explorer shows: worked out here, so that the browser only has to show it. */
export function collectExplorer(compilation: Compilation): CollectedExplorer {
  const numbered = numberThings(compilation);
  const { kinds, areas, things } = numbered;
  const map = placeThings(numbered);
  const { frames: _, ...places } = map;
  const findings = compilation.findings.map(
    ({ rule, severity, status, message, reason, fix }): ExplorerFinding => ({
      rule,
      severity,
      status,
      message,
      reason,
      fix,
    }),
  );
  return {
    data: {
      kinds,
      areas,
      things,
      relations: collectRelations(compilation, numbered),
      findings,
      lineage: collectLineage(compilation, numbered),
      dependence: collectDependence(compilation, numbered),
      map: places,
      detailsEach: DETAILS_EACH,
    },
    details: collectDetails(compilation, numbered),
    drawMap: (link = linkFiles) =>
      drawMap(numbered, map, findings, ({ path, fragment }) =>
        path === undefined ? undefined : link(EXPLORER, path, fragment),
      ),
  };
}
