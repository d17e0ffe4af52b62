import { byCodeUnit, type Element } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { activitiesCell, agreementCell, systemsWithPersonalData } from './describe-privacy.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import { SAFEGUARDS } from './record-of-processing.ts';
import type { Cell, Table, TableView } from './view.ts';

type System = Element<'system'>;

/** Where personal data is kept and who receives it: systems by region, with role, agreement and safeguard (GDPR Art. 28 and 44 to 49). */
export function transfersView(index: CompilationIndex): TableView | undefined {
  const systems = systemsWithPersonalData(index);
  const recipients = recipientsTable(index);
  if (systems.length + recipients.rows.length === 0) return undefined;
  const undeclared = systems.filter(({ value }) => value.privacy?.region === undefined).length;
  const unagreed = systems.filter((system) => agreementCell(system).some(({ strong }) => strong)).length;
  const unsafe = systems.filter((system) => isUnsafe(system, index)).length;
  const regions = new Set(systems.flatMap((system) => regionOf(system) ?? []));
  return {
    kind: 'table',
    id: 'transfers',
    title: 'Transfers and recipients',
    description: [
      `${counted(systems.length, 'system')} with personal data in ${counted(regions.size, 'region')}.`,
      undeclared > 0 ? `${counted(undeclared, 'says', 'say')} nothing about the region.` : '',
      unagreed > 0 ? `${counted(unagreed, 'has', 'have')} no data processing agreement.` : '',
      unsafe > 0
        ? `${counted(unsafe, 'lies', 'lie')} abroad without a safeguard.`
        : 'None lies abroad without a safeguard, as far as is stated.',
    ]
      .filter(Boolean)
      .join(' '),
    area: 'governance',
    tables: [systemsTable(systems, index), recipients].filter(({ rows }) => rows.length > 0),
  };
}

function regionOf({ value }: System): string | undefined {
  return value.privacy?.region?.trim().toUpperCase();
}

/** Whether the rule about transfers speaks up: which regions are safe is for its settings to say. */
function isUnsafe({ address }: System, { findingsOf }: CompilationIndex): boolean {
  return findingsOf(address).some(({ rule }) => rule === 'privacy/unsafeguarded-transfer');
}

function systemsTable(systems: readonly System[], index: CompilationIndex): Table {
  const { heldBy } = index.compilation.analyses.personalData;
  const sorted = [...systems].sort(
    (a, b) => byCodeUnit(regionOf(a) ?? '', regionOf(b) ?? '') || byCodeUnit(a.address, b.address),
  );
  return {
    title: 'Systems by region',
    columns: [
      'Region',
      'System',
      'Vendor',
      'Role',
      'Processing agreement',
      'Safeguard',
      'Personal data of',
      'Used for',
    ],
    rows: sorted.map((system) => {
      const { vendor, privacy } = system.value;
      const region = regionOf(system);
      return [
        region === undefined ? missingCell('not stated') : textCell(region),
        [linkTo(system.address, index)],
        textCell(vendor),
        privacy?.role === undefined ? missingCell('not stated') : textCell(ROLES[privacy.role] ?? privacy.role),
        agreementCell(system),
        safeguardCell(system, index),
        linkCell(
          heldBy(system).map(({ address }) => address),
          index,
        ),
        activitiesCell(system.address, index),
      ];
    }),
  };
}

const ROLES: Readonly<Record<string, string>> = { joint: 'joint controller' };

function safeguardCell(system: System, index: CompilationIndex): Cell {
  const transfer = system.value.privacy?.transfer;
  if (transfer !== undefined) return textCell(SAFEGUARDS[transfer] ?? transfer);
  return isUnsafe(system, index) ? missingCell('none') : [];
}

/** Who receives data besides: what the activities say. */
function recipientsTable(index: CompilationIndex): Table {
  const activities = index.model
    .all('processing-activity')
    .filter(({ value }) => presentItems(value.recipients).length + presentItems(value.transfers).length > 0);
  return {
    title: 'Recipients by activity',
    columns: ['Activity', 'Recipients', 'Transfers'],
    rows: activities.map(({ address, value }) => [
      [linkTo(address, index)],
      textCell(presentItems(value.recipients).join(', ')),
      textCell(presentItems(value.transfers).join(', ')),
    ]),
  };
}
