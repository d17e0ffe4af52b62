import { type AcceptedRisk, type Address, acceptedRisks, peopleIn } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { ownerOf } from './describe-element.ts';
import { linkCell, missingCell, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';

/** Waivers that end within so many days stand out. */
const SOON = 90;

/** What was accepted although a rule objects: why, by whom and until when, the next to expire first. */
export function waiversView(index: CompilationIndex): TableView | undefined {
  const { compilation, model } = index;
  const risks = acceptedRisks(model, compilation.findings, compilation.asOf);
  if (risks.length === 0) return undefined;
  const expired = risks.filter(({ daysLeft }) => daysLeft < 0).length;
  const soon = risks.filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= SOON).length;
  return {
    kind: 'table',
    id: 'waivers',
    title: 'Waivers',
    description: [
      `${counted(risks.length, 'exception')} from the rules, as of ${compilation.asOf}.`,
      expired > 0 ? `${counted(expired, 'has', 'have')} expired: the findings count again.` : '',
      soon > 0 ? `${counted(soon, 'expires', 'expire')} within ${SOON} days.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    area: 'governance',
    tables: [waiversTable('What was accepted', risks, index)],
  };
}

export function waiversTable(title: string, risks: readonly AcceptedRisk[], index: CompilationIndex): Table {
  return {
    title,
    columns: ['What', 'What was found', 'Rule', 'Reason', 'Accepted by', 'Expires', 'Days left'],
    rows: risks.map((risk) => [
      linkCell(risk.elements, index),
      textCell([...new Set(risk.findings.map(({ message }) => message))].join(' ')),
      risk.findings.length > 0 ? [{ text: risk.rule, rule: risk.rule }] : textCell(risk.rule),
      textCell(risk.reason),
      approverCell(risk, index),
      textCell(risk.expires),
      daysCell(risk.daysLeft),
    ]),
  };
}

function daysCell(daysLeft: number): Cell {
  if (daysLeft < 0) return missingCell('expired');
  return [{ text: String(daysLeft), strong: daysLeft <= SOON }];
}

/** Who accepts a risk of their own has asked nobody. */
function approverCell({ approver, elements }: AcceptedRisk, index: CompilationIndex): Cell {
  const named = linkCell(approver, index, 'nobody');
  const isOwn = approver !== undefined && elements.some((element) => answersFor(approver, element, index));
  return isOwn ? [...named, { text: ' (answers for it, too)', strong: true }] : named;
}

function answersFor(approver: Address, address: Address, { model }: CompilationIndex): boolean {
  const element = model.get(address);
  const owner = element && ownerOf(element);
  if (owner === approver) return true;
  const people = peopleIn(owner, model);
  return peopleIn(approver, model).some((person) => people.includes(person));
}
