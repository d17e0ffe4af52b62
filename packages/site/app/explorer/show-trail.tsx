import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type At, BOX, type ExplorerData } from '../../src/explorer/explorer-data.ts';
import { zoomBar } from '../zoom/zoom-bar.ts';
import { zoomInto } from '../zoom/zoom-into.ts';
import { cutText } from './cut-text.ts';
import { describeSeverity } from './describe-findings.ts';
import type { Shown } from './state.ts';
import { trailOfDependants } from './trails/find-dependants.ts';
import { trailOfLineage } from './trails/find-lineage.ts';
import { findNeighbours, type RelationsOf } from './trails/find-neighbours.ts';
import { type PlacedTrail, placeTrail, TRAIL_BOX } from './trails/place-trail.ts';
import type { Trail } from './trails/trail.ts';

interface Props {
  readonly data: ExplorerData;
  readonly subject: At;
  readonly shown: Shown;
  readonly relationsOf: RelationsOf;
  readonly choose: (at: At) => void;
}

/** What one thing has to do with others, as a picture. */
export function ShowTrail({ data, subject, shown, relationsOf, choose }: Props): preact.JSX.Element {
  const placed = useMemo(() => placeTrail(trailFor(shown, subject, data, relationsOf)), [shown, subject]);
  const svg = useRef<SVGSVGElement>(null);
  const drawing = useRef<SVGGElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!svg.current || !drawing.current) return;
    drawing.current.removeAttribute('transform');
    bar.current?.replaceChildren(zoomBar(zoomInto(svg.current, drawing.current, { ...placed, isAlone: () => true })));
  }, [placed]);
  return (
    <>
      <div class="sight trail">
        <svg
          ref={svg}
          key={`${shown} ${subject}`}
          class="spandrel"
          viewBox={`0 0 ${placed.width} ${placed.height}`}
          aria-hidden="true"
        >
          <g ref={drawing}>
            {placed.arrows.map((arrow) => (
              <ShowArrow key={`${arrow.from} ${arrow.to}`} arrow={arrow} isTowards={arrow.to === subject} />
            ))}
            {placed.boxes.map((box) => (
              <ShowBox key={box.at} box={box} data={data} isSubject={box.at === subject} choose={choose} />
            ))}
          </g>
        </svg>
        <div ref={bar} />
      </div>
      <p class="legend">{[TOLD[shown], ...leftOut(placed)].join(' ')}</p>
    </>
  );
}

const TOLD: Readonly<Record<Shown, string>> = {
  map: '',
  near: 'Left: what refers to it. Right: what it refers to.',
  dependants: 'From left to right: what depends on it, directly and by way of others.',
  lineage: 'Data goes from left to right. Red: something about the way is weak.',
};

/** What is not to be seen in it. */
function leftOut({ boxes, omitted }: PlacedTrail): string[] {
  if (boxes.length === 1) return ['There is nothing of the kind.'];
  if (omitted === 0) return [];
  return [`Hidden: ${omitted} more ${omitted === 1 ? 'is' : 'are'} not drawn; the details list all.`];
}

function trailFor(shown: Shown, subject: At, data: ExplorerData, relationsOf: RelationsOf): Trail {
  switch (shown) {
    case 'dependants':
      return trailOfDependants(subject, data);
    case 'lineage':
      return trailOfLineage(subject, data);
    default:
      return findNeighbours(subject, relationsOf);
  }
}

interface ArrowProps {
  readonly arrow: PlacedTrail['arrows'][number];
  /** It leads to what the picture is about, where many arrows meet. */
  readonly isTowards: boolean;
}

function ShowArrow({ arrow: { points, words, isWeak }, isTowards }: ArrowProps): preact.JSX.Element {
  const [x1, y1, x2, y2] = points;
  const [bend, tip] = [(x2 - x1) / 2, x2 > x1 ? -8 : 8];
  const colour = isWeak ? 'red' : 'plain';
  const isBack = x2 < x1;
  // Where arrows don’t meet, words don’t stand on each other; those of arrows that lead back stand below.
  const place = isTowards
    ? { class: 'quiet start', x: x1 - tip, y: y1 - 5 }
    : { class: isBack ? 'quiet start' : 'quiet end', x: x2 + 1.8 * tip, y: y2 + (isBack ? 13 : -5) };
  return (
    <g>
      <path class={`line line-${colour}`} d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 + tip} ${y2}`} />
      <path class={`solid-${colour}`} d={`M${x2} ${y2}l${tip} -4.5v9z`} />
      <text {...place}>{cutText(words, 22)}</text>
    </g>
  );
}

interface BoxProps {
  readonly box: PlacedTrail['boxes'][number];
  readonly data: ExplorerData;
  readonly isSubject: boolean;
  readonly choose: (at: At) => void;
}

/** For the eye and the mouse: the details list the same for the keyboard. */
function ShowBox({ box: { at, x, y }, data, isSubject, choose }: BoxProps): preact.JSX.Element {
  const thing = data.things[at];
  const kind = data.kinds[thing?.kind ?? -1];
  const severity = describeSeverity(at, data);
  const border = severity === undefined ? '' : severity.tone === 'error' ? ' border-red' : ' border-amber';
  const stretch = `scale(${TRAIL_BOX.width / BOX.width} ${TRAIL_BOX.height / BOX.height})`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology, as the list of details says the same
    <g class={`box${isSubject ? ' chosen' : ''}`} transform={`translate(${x} ${y})`} onClick={() => choose(at)}>
      <g class={`node ${kind?.tone}${border}`}>
        <title>{thing?.title}</title>
        <g transform={stretch} dangerouslySetInnerHTML={{ __html: kind?.outline ?? '' }} />
        <text class="name" x={TRAIL_BOX.width / 2} y={19}>
          {cutText(thing?.title ?? '', 24)}
        </text>
        <text class="faint" x={TRAIL_BOX.width / 2} y={34}>
          {[kind?.name, severity?.words].filter(Boolean).join(' · ')}
        </text>
      </g>
    </g>
  );
}
