import { render } from 'preact';
import { globals } from '../globals.ts';
import { onUpdate } from '../update.ts';
import { Explorer } from './explorer.tsx';
import { keepSight } from './keep-sight.ts';

/** Starts the explorer in its place on the page, around the map that is there already. Returns what ends it. */
export function startExplorer(): () => void {
  const place = document.getElementById('explorer');
  if (!place || !globals().architecture) return () => {};
  let map = place.querySelector<SVGSVGElement>('svg.map') ?? undefined;
  const show = (): void => {
    const { architecture } = globals();
    if (architecture) render(<Explorer data={architecture} map={map} />, place);
  };
  place.replaceChildren();
  show();
  const follow = onUpdate((update) => {
    if (map && update.map) keepSight(map, update.map);
    map = update.map ?? map;
    show();
  });
  return () => {
    follow.end();
    render(null, place);
  };
}
