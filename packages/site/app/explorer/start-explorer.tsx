import { render } from 'preact';
import { globals } from '../globals.ts';
import { Explorer } from './explorer.tsx';

/** Starts the explorer in its place on the page, around the map that is there already. Returns what ends it. */
export function startExplorer(): () => void {
  const place = document.getElementById('explorer');
  const { architecture } = globals();
  if (!place || !architecture) return () => {};
  const map = place.querySelector<SVGSVGElement>('svg.map') ?? undefined;
  place.replaceChildren();
  render(<Explorer data={architecture} map={map} />, place);
  return () => render(null, place);
}
