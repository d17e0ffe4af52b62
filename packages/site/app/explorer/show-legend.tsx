import type { At, ExplorerData } from '../../src/explorer/explorer-data.ts';
import { FEW } from './show-map.tsx';

interface Props {
  readonly data: ExplorerData;
  readonly found: readonly At[];
  readonly elements: readonly At[];
  readonly hasChosen: boolean;
  readonly isFiltered: boolean;
}

/** What the signs of the map mean, and what is not to be seen on it. */
export function ShowLegend({ data, found, elements, hasChosen, isFiltered }: Props): preact.JSX.Element {
  const shown = new Set(found);
  const faded = elements.filter((at) => !shown.has(at)).length;
  const parts = data.things.length - elements.length;
  const hidden = [
    faded === 0
      ? ''
      : `${counted(faded, 'element')} that ${faded === 1 ? 'doesn’t match is' : 'don’t match are'} faded`,
    parts === 0
      ? ''
      : `${counted(parts, 'part')} (fields, stages, steps …) stand with their elements: search finds them`,
    hasChosen
      ? 'all connections but those of what is chosen'
      : isFiltered && found.length <= FEW
        ? 'all connections but those among what was found'
        : `${counted(data.relations.length, 'connection')}: choose something to see its own, or filter to ${FEW} or fewer`,
  ];
  return (
    <div class="legend">
      <ul class="samples">
        <li>
          <i class="sample error" /> has errors
        </li>
        <li>
          <i class="sample warning" /> has warnings
        </li>
        <li>
          <i class="sample dashed" /> not in use yet, or being retired
        </li>
      </ul>
      <p>
        <strong>Hidden:</strong> {hidden.filter(Boolean).join('; ')}.
      </p>
    </div>
  );
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
