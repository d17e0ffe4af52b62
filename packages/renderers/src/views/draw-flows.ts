import { type Address, type Element, groupBy, isManualFlow } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { hoursOf } from '../words/describe-duration.ts';
import type { GraphEdge, Mark } from './view.ts';

type Flow = Element<'flow'>;
const MOST_NAMES = 3;

/** Whether a flow can be drawn: it has two ends and isn’t retired. */
export function isShown({ value }: Flow): boolean {
  return value.status !== 'retired' && typeof value.from === 'string' && typeof value.to === 'string';
}

/** What should be seen of a flow: it is done by hand, takes longer than a day, fails unnoticed, or is only planned. */
function marksOfFlow(flow: Flow): Mark[] {
  const marks: Mark[] = [];
  if (isManualFlow(flow)) marks.push('manual');
  if ((hoursOf(flow.value.latency) ?? 0) > 24) marks.push('slow');
  if (flow.value.alertTo === undefined) marks.push('unmonitored');
  if (flow.value.status === 'proposed') marks.push('planned');
  return marks;
}

/** An arrow for all flows that are alike and run the same way between two systems; in a picture of one entity, what they carry goes without saying. */
export function drawFlows(flows: readonly Flow[], entity: Address | undefined, index: CompilationIndex): GraphEdge[] {
  const parallel = groupBy(
    flows,
    (flow) => `${flow.value.from} ${flow.value.to} ${flow.value.direction === 'bidirectional'} ${marksOfFlow(flow)}`,
  );
  return [...parallel.values()].map((together) => {
    const first = together[0] as Flow;
    const { from, to, direction } = first.value;
    const marks = marksOfFlow(first);
    const label = [
      together.length > 1 ? counted(together.length, 'flow') : '',
      entity === undefined ? carriedBy(together, index) : '',
    ]
      .filter(Boolean)
      .join(': ');
    return {
      from,
      to,
      marks,
      ...(direction === 'bidirectional' ? { both: true } : {}),
      ...(label === '' ? {} : { label }),
    };
  });
}

function carriedBy(flows: readonly Flow[], { titleOf }: CompilationIndex): string {
  const entities = [...new Set(flows.flatMap(({ value }) => presentEntries(value.carries).map(([entity]) => entity)))];
  const names = entities.slice(0, MOST_NAMES).map(titleOf).join(', ');
  return entities.length > MOST_NAMES ? `${names} and ${entities.length - MOST_NAMES} more` : names;
}
