import { render } from 'preact';
import { globals } from '../globals.ts';
import { Explorer } from './explorer.tsx';

/** Starts the explorer in its place on the page, around the map that is there already. */
export function startExplorer(): void {
  const place = document.getElementById('explorer');
  const map = place?.querySelector<SVGSVGElement>('svg.map');
  const { architecture } = globals();
  if (!place || !architecture) return;
  map?.remove();
  place.replaceChildren();
  render(<Explorer data={architecture} map={map ?? undefined} />, place);
}

startExplorer();
