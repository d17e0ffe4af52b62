import {
  type AttributionModel,
  type Element,
  isAttributable,
  isRunning,
  isStale,
  isTouchBased,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { camelInWords } from '../words/name-things.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';

type Channel = Element<'channel'>;

/** Which attribution model gives credit to which channel, how it counts, and whether what it says was checked. */
export function attributionCoverage(index: CompilationIndex): TableView | undefined {
  const channels = index.model.all('channel').filter(isRunning);
  const models = index.model.all('attribution-model');
  if (channels.length === 0 || channels.length + models.length < 2) return undefined;
  return {
    kind: 'table',
    id: 'attribution-coverage',
    title: 'Attribution by channel',
    description: describe(channels, index),
    area: 'measurement-reporting',
    tables: [coverageTable(channels, index), modelTable(models, index)].filter(({ rows }) => rows.length > 0),
  };
}

function describe(channels: readonly Channel[], { compilation }: CompilationIndex): string {
  const { attribution } = compilation.analyses;
  const expected = channels.filter(isAttributable);
  const open = expected.filter(({ address }) => !attribution.accountsFor(address)).length;
  const blind = expected.filter((channel) => isBlind(channel, attribution.crediting(channel.address))).length;
  return [
    `How ${counted(channels.length, 'channel')} in use ${channels.length === 1 ? 'gets' : 'get'} credit.`,
    open > 0 ? `No model accounts for ${open}.` : 'A model accounts for each that needs one.',
    blind > 0
      ? `${counted(blind, 'creates', 'create')} demand and ${blind === 1 ? 'is' : 'are'} judged by touches alone, which can’t see it.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether a channel creates demand, and only models that count touches and were never calibrated give it credit. */
export function isBlind({ value }: Channel, models: readonly AttributionModel[]): boolean {
  return (
    value.funnelRole === 'create-demand' &&
    value.type !== 'outbound' &&
    models.length > 0 &&
    models.every((model) => isTouchBased(model) && model.value.calibratedBy === undefined)
  );
}

/** A row for each channel and each model that credits it or leaves it out. */
function coverageTable(channels: readonly Channel[], index: CompilationIndex): Table {
  const { attribution } = index.compilation.analyses;
  return {
    title: 'Credit by channel',
    columns: ['Channel', 'In the funnel', 'Credited by', 'How it counts', 'Calibrated by', 'Last checked', 'Remark'],
    rows: channels.flatMap((channel) => {
      const crediting = attribution.crediting(channel.address);
      const what = [[linkTo(channel.address, index)], funnelCell(channel)];
      const credits = crediting.map((model) => [...what, ...modelCells(model, index), remark(channel, crediting)]);
      const excluded = attribution
        .excluding(channel.address)
        .map((model) => [
          ...what,
          [{ text: 'left out by ' }, linkTo(model.address, index)],
          [],
          [],
          [],
          reason(model, channel),
        ]);
      const rows = [...credits, ...excluded];
      if (rows.length > 0) return rows;
      return [
        [...what, isAttributable(channel) ? missingCell('no model') : textCell('not needed: a channel of sales')],
      ];
    }),
  };
}

export function funnelCell({ value }: Channel): Cell {
  return value.funnelRole === undefined ? missingCell('not said') : textCell(camelInWords(value.funnelRole));
}

function remark(channel: Channel, crediting: readonly AttributionModel[]): Cell {
  return isBlind(channel, crediting) ? missingCell('touches can’t see demand being created') : [];
}

function reason({ value }: AttributionModel, { address }: Channel): Cell {
  const why = value.excludes?.[address];
  return textCell(typeof why === 'string' ? why : undefined);
}

/** A model, how it counts, what it is calibrated by, and when it was last checked. */
export function modelCells(model: AttributionModel, index: CompilationIndex): Cell[] {
  return [[linkTo(model.address, index)], methodCell(model), calibrationCell(model, index), checkedCell(model, index)];
}

function methodCell({ value }: AttributionModel): Cell {
  return value.method === undefined ? missingCell('not said') : textCell(camelInWords(value.method));
}

/** Models that count touches need something else to hold them against; others are that themselves. */
function calibrationCell(model: AttributionModel, index: CompilationIndex): Cell {
  return linkCell(model.value.calibratedBy, index, isTouchBased(model) ? 'not calibrated' : undefined);
}

function checkedCell({ value }: AttributionModel, { compilation }: CompilationIndex): Cell {
  const { lastRun } = value.validation ?? {};
  if (lastRun === undefined) return missingCell('never');
  return isStale(value.validation, compilation.asOf)
    ? [{ text: `${lastRun} ` }, { text: 'out of date', strong: true }]
    : textCell(lastRun);
}

function modelTable(models: readonly AttributionModel[], index: CompilationIndex): Table {
  return {
    title: 'Models',
    columns: [
      'Model',
      'Question',
      'Method',
      'Calibrated by',
      'Last checked',
      'Against',
      'Conversion',
      'Looks back',
      'Channels',
      'Status',
    ],
    rows: models.map((model) => {
      const { question, conversion, lookback, validation, channels, status } = model.value;
      const [name = [], method = [], calibrated = [], checked = []] = modelCells(model, index);
      return [
        name,
        question === undefined ? missingCell('none stated') : textCell(question),
        method,
        calibrated,
        checked,
        textCell(validation?.against === undefined ? undefined : camelInWords(validation.against)),
        textCell(conversion),
        textCell(lookback === undefined ? undefined : durationInWords(lookback)),
        textCell(String(presentItems(channels).length)),
        textCell(status),
      ];
    }),
  };
}
