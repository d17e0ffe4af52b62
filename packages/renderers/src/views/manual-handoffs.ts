import {
  type Address,
  type Element,
  groupBy,
  type HandoffNode,
  handoffsOf,
  hoursOfWork,
  isManualHandoff,
  manualMediumInWords,
  stepAt,
  teamOf,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { linkTo, textCell } from './make-cells.ts';
import { partTitle, splitColumns } from './split-columns.ts';
import type { Cell, Inline, Table, TableView } from './view.ts';

/** A handoff that somebody carries by hand, with the teams at its ends and the hours that are lost. */
interface Carried {
  readonly workflow: Element<'workflow'>;
  readonly handoff: HandoffNode;
  readonly from: Address | undefined;
  readonly to: Address | undefined;
  /** The delay, and what the next step waits. */
  readonly hours: number;
}

const MOST_TEAMS = 9;
const NO_TEAM = 'no team';

/** Between which teams work is carried by hand, how often, and how many hours it lies still on the way. */
export function manualHandoffs(index: CompilationIndex): TableView | undefined {
  const carried = index.model.all('workflow').flatMap((workflow) => carriedIn(workflow, index));
  if (carried.length === 0) return undefined;
  const hours = carried.reduce((sum, one) => sum + one.hours, 0);
  const across = carried.filter(({ from, to }) => from !== to).length;
  return {
    kind: 'table',
    id: 'manual-handoffs',
    title: 'Handoffs by hand',
    description: `${counted(carried.length, 'handoff')} of work ${carried.length === 1 ? 'is' : 'are'} made by hand, ${across === 0 ? 'none' : across} of them from one team to another; ${inHours(hours)} of delay and waiting lie behind them. The darker a field, the more hours. Meetings at a brief or an approval aren’t counted: talking is the work there.`,
    area: 'process-workflow',
    tables: [...heatMaps(carried, index), carriedTable(carried, index)],
  };
}

function carriedIn(workflow: Element<'workflow'>, { model }: CompilationIndex): Carried[] {
  const team = (step: Address): Address | undefined => teamOf(model, stepAt(model, step)?.accountable);
  return handoffsOf(workflow)
    .filter((handoff) => isManualHandoff(handoff, (step) => stepAt(model, step)))
    .map((handoff) => {
      const { from, to, delay } = handoff.value;
      const hours = hoursOfWork([delay, stepAt(model, to)?.wait], model.architecture.workingTime);
      return { workflow, handoff, from: team(from), to: team(to), hours };
    });
}

function inHours(hours: number): string {
  return counted(Math.round(hours * 10) / 10, 'hour');
}

/** Teams that give by teams that take: the darker, the more hours. */
function heatMaps(carried: readonly Carried[], index: CompilationIndex): Table[] {
  const cells = groupBy(carried, ({ from, to }) => `${from} ${to}`);
  const most = Math.max(...[...cells.values()].map(weightOf));
  const givers = teamsIn(carried.map(({ from }) => from));
  const chunks = splitColumns(teamsIn(carried.map(({ to }) => to)), MOST_TEAMS);
  return chunks.map((takers, at) => ({
    title: partTitle('From team to team', at, chunks.length),
    columns: ['From ↓ to →', ...takers.map((team) => (team === undefined ? NO_TEAM : index.titleOf(team)))],
    rows: givers.map((giver) => [
      giver === undefined ? textCell(NO_TEAM) : [linkTo(giver, index)],
      ...takers.map((taker) => heatCell(cells.get(`${giver} ${taker}`) ?? [], most)),
    ]),
  }));
}

function teamsIn(teams: readonly (Address | undefined)[]): (Address | undefined)[] {
  const named = [...new Set(teams)].filter((team) => team !== undefined).sort();
  return teams.includes(undefined) ? [...named, undefined] : named;
}

/** Hours count most; where none are stated, each handoff weighs a little. */
function weightOf(carried: readonly Carried[]): number {
  return carried.reduce((sum, { hours }) => sum + hours, 0) + carried.length / 100;
}

function heatCell(carried: readonly Carried[], most: number): Cell {
  if (carried.length === 0) return [];
  const hours = carried.reduce((sum, one) => sum + one.hours, 0);
  const shade = Math.max(1, Math.ceil((weightOf(carried) / most) * 4)) as NonNullable<Inline['shade']>;
  return [{ text: `${carried.length}×${hours > 0 ? `, ${inHours(hours)}` : ''}`, shade }];
}

function carriedTable(carried: readonly Carried[], index: CompilationIndex): Table {
  return {
    title: 'Handoffs',
    columns: ['Workflow', 'From', 'To', 'How', 'Delay and waiting'],
    rows: [...carried]
      .sort((a, b) => b.hours - a.hours)
      .map(({ workflow, handoff, hours }) => [
        [linkTo(workflow.address, index)],
        [linkTo(handoff.value.from, index)],
        [linkTo(handoff.value.to, index)],
        textCell(manualMediumInWords(handoff.value.medium)),
        textCell(hours > 0 ? inHours(hours) : ''),
      ]),
  };
}
