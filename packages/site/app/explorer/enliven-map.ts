import type { At } from '../../src/explorer/explorer-data.ts';
import { zoomBar } from '../zoom/zoom-bar.ts';
import { moveByKey, zoomInto } from '../zoom/zoom-into.ts';

/** A map that follows what is looked for and what is looked at. */
export interface LiveMap {
  /** All but some boxes step back; with nothing, none does. */
  readonly fade: (shown: ReadonlySet<At> | undefined) => void;
  /** Sets a box off from all but those that it is joined to; with nothing, none is. */
  readonly choose: (at: At | undefined, joined: ReadonlySet<At>) => void;
  /** Draws lines along paths. */
  readonly draw: (paths: readonly string[]) => void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Puts a map into its place. Boxes are changed where they stand: drawing thousands anew at every key would be slow. */
export function enlivenMap(place: HTMLElement, map: SVGSVGElement, choose: (at: At) => void): LiveMap {
  const drawing = map.querySelector<SVGGElement>('.drawing');
  const lines = map.querySelector<SVGGElement>('.lines');
  const boxes = new Map([...map.querySelectorAll<SVGAElement>('a.box')].map((box) => [Number(box.dataset.at), box]));
  place.append(map);
  if (drawing) {
    const { width, height } = map.viewBox.baseVal;
    const sight = zoomInto(map, drawing, { width, height, isAlone: () => true });
    place.tabIndex = 0;
    place.setAttribute('role', 'group');
    place.setAttribute(
      'aria-label',
      'Map: arrow keys move, + and - zoom, 0 shows all; the list of what was found says the same',
    );
    place.addEventListener('keydown', ({ key }) => moveByKey(key, sight));
    place.append(zoomBar(sight));
  }
  map.addEventListener('click', (event) => {
    const box = (event.target as Element).closest<SVGAElement>('a.box');
    if (!box || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(Number(box.dataset.at));
  });
  let chosen: SVGAElement | undefined;
  return {
    fade(shown) {
      for (const [at, box] of boxes) box.classList.toggle('off', shown !== undefined && !shown.has(at));
    },
    choose(at, joined) {
      for (const [other, box] of boxes) {
        box.classList.toggle('aside', at !== undefined && other !== at && !joined.has(other));
      }
      chosen?.classList.remove('chosen');
      chosen = at === undefined ? undefined : boxes.get(at);
      chosen?.classList.add('chosen');
    },
    draw(paths) {
      const drawn = paths.map((d) => {
        const path = document.createElementNS(SVG, 'path');
        path.setAttribute('d', d);
        return path;
      });
      lines?.replaceChildren(...drawn);
    },
  };
}
