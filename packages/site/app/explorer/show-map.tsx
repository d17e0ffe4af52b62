import { useEffect, useRef } from 'preact/hooks';
import { type At, BOX, type ExplorerData } from '../../src/explorer/explorer-data.ts';
import { enlivenMap, type LiveMap } from './enliven-map.ts';
import type { RelationsOf } from './trails/find-neighbours.ts';

interface Props {
  readonly data: ExplorerData;
  readonly map: SVGSVGElement | undefined;
  readonly isShown: boolean;
  readonly found: readonly At[];
  readonly isFiltered: boolean;
  readonly chosen: At | undefined;
  readonly relationsOf: RelationsOf;
  readonly choose: (at: At) => void;
}

/** So few that lines among them can be told apart. */
export const FEW = 40;

/** The map of all elements. It was drawn by the build; here boxes fade, and lines come and go. */
export function ShowMap({
  data,
  map,
  isShown,
  found,
  isFiltered,
  chosen,
  relationsOf,
  choose,
}: Props): preact.JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const live = useRef<LiveMap>(undefined);
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    if (place.current && map) live.current = enlivenMap(place.current, map, (at) => latest.current(at));
  }, [map]);
  useEffect(() => live.current?.fade(isFiltered ? new Set(found) : undefined), [found, isFiltered]);
  useEffect(() => {
    const lines =
      chosen === undefined ? linesAmong(isFiltered ? found : [], relationsOf) : linesOf(chosen, relationsOf);
    const whole = (at: At): At => data.things[at]?.within ?? at;
    const joined = new Set(lines.flat().map(whole));
    live.current?.choose(chosen === undefined ? undefined : whole(chosen), joined);
    live.current?.draw(lines.flatMap(([from, to]) => pathBetween(whole(from), whole(to), data)));
  }, [chosen, found, isFiltered]);
  return <div class="sight map" ref={place} hidden={!isShown} />;
}

type Line = readonly [from: At, to: At];

function linesOf(at: At, relationsOf: RelationsOf): Line[] {
  const { outgoing, incoming } = relationsOf(at);
  return [...outgoing, ...incoming].map(([from, to]) => [from, to] as const);
}

/** What things that were filtered for have to do with each other, where they are few. */
function linesAmong(found: readonly At[], relationsOf: RelationsOf): Line[] {
  if (found.length > FEW) return [];
  const members = new Set(found);
  return found.flatMap((at) =>
    relationsOf(at)
      .outgoing.filter(([, to]) => members.has(to))
      .map(([from, to]) => [from, to] as const),
  );
}

/** A curve from the middle of one box to that of another; none where one of them isn’t on the map. */
function pathBetween(from: At, to: At, { map }: ExplorerData): string[] {
  const [start, end] = [map.places[from], map.places[to]];
  if (!start || !end || from === to) return [];
  const [x1, y1] = [start[0] + BOX.width / 2, start[1] + BOX.height / 2];
  const [x2, y2] = [end[0] + BOX.width / 2, end[1] + BOX.height / 2];
  const bend = 0.12;
  return [`M${x1} ${y1}Q${(x1 + x2) / 2 + (y2 - y1) * bend} ${(y1 + y2) / 2 - (x2 - x1) * bend} ${x2} ${y2}`];
}
