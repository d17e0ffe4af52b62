import type { At, ExplorerData } from '../../src/explorer/explorer-data.ts';

interface Props {
  readonly data: ExplorerData;
  readonly found: readonly At[];
  readonly elements: readonly At[];
  readonly hasChosen: boolean;
}

/** What the signs of the map mean, and what is not to be seen on it. */
export function ShowLegend({ data, found, elements, hasChosen }: Props): preact.JSX.Element {
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
      ? 'only the connections of what is chosen are drawn'
      : `${counted(data.relations.length, 'connection')} not drawn: choose something to see its own, or filter to 40 or fewer`,
  ];
  return (
    <div class="legend">
      <ul class="signs">
        <li>
          <i class="sign error" /> has errors
        </li>
        <li>
          <i class="sign warning" /> has warnings
        </li>
        <li>
          <i class="sign dashed" /> not in use yet, or being retired
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
