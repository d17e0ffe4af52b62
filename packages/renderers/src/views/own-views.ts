import { type Address, type Element, selectFor, selectIn } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { dataFlows } from './data-flows.ts';
import { decisionRights } from './decision-rights.ts';
import { definitionHistory } from './definition-history.ts';
import { drawSelection } from './draw-selection.ts';
import { ownViewId } from './own-view-id.ts';
import { restrictIndex } from './restrict-index.ts';
import { stackMap } from './stack-map.ts';
import { tabulateSelection } from './tabulate-selection.ts';
import type { View } from './view.ts';

type Declared = Element<'view'>;

/** The built-in views that can be had of a selection. */
const OF_SELECTION: Readonly<Record<string, (index: CompilationIndex) => View | undefined>> = {
  'stack-map': stackMap,
  'data-flows': (index) => dataFlows(index)[0],
  'decision-rights': decisionRights,
  'definition-history': definitionHistory,
};

/** The views that a workspace declares itself, also those that show nothing: others may link to them. */
export function ownViews(index: CompilationIndex): View[] {
  const declared = index.model.all('view');
  if (declared.length === 0) return [];
  const select = selectIn(index.model);
  return declared.map((view) => {
    const { include, exclude, highlight } = view.value;
    const selected = selectFor(
      { ...(include ? { include: presentItems(include) } : {}), exclude: presentItems(exclude) },
      select,
    );
    const highlighted = new Set(presentItems(highlight).flatMap(select));
    return named(view, show(view, selected, highlighted, index), index);
  });
}

function show(
  view: Declared,
  selected: ReadonlySet<Address>,
  highlighted: ReadonlySet<Address>,
  index: CompilationIndex,
): View {
  const { kind } = view.value;
  const builtIn = OF_SELECTION[kind]?.(restrictIndex(index, selected));
  if (builtIn) return builtIn;
  if (kind === 'graph' && selected.size > 0) return drawSelection(view, selected, highlighted, index);
  const tables = kind === 'table' ? tabulateSelection(view, selected, index) : [];
  const description =
    tables.length === 0 ? 'Nothing that is selected can be shown in this way.' : `${counted(selected.size, 'thing')}.`;
  return { kind: 'table', id: view.id, title: view.title, description, tables };
}

/** A view under the name and with the words that its authors gave it. */
function named({ id, address, value }: Declared, view: View, { titleOf }: CompilationIndex): View {
  const said = typeof value.description === 'string' ? value.description.trim() : '';
  const { area: _, ...own } = view;
  const description = [said, view.description].filter((text) => text !== '').join(' ');
  return { ...own, id: ownViewId(id), title: titleOf(address), description } as View;
}
