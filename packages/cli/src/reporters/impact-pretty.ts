import { groupBy, Locator, listAnd } from '@spandrel/compiler';
import { type CompilationIndex, counted, countedKind, indexCompilation, plainText } from '@spandrel/renderers';
import type { Dependant, RetirementOutcome } from '@spandrel/review';
import type { ImpactReport } from './impact-json.ts';

/** The impact of something for people: what depends on it by kind, each with the way that leads there. */
export function impactPretty({ subject, compilation, dependants, outcome }: ImpactReport): string {
  const index = indexCompilation(compilation);
  const { file, start } = new Locator(compilation).location(subject.place);
  const byKind = [...groupBy(dependants, ({ kind }) => kind)];
  const counts = byKind.map(([kind, alike]) => countedKind(alike.length, kind));
  const sections = [
    `${plainText(index.titleOf(subject.address))}  (${plainText(subject.address)})\n  ${file}:${start.line}`,
    counts.length === 0 ? 'Nothing depends on it.' : `What depends on it: ${listAnd(counts)}.`,
    ...byKind.map(([kind, alike]) => tellKind(countedKind(alike.length, kind), alike, index)),
    ...(outcome ? tellOutcome(outcome) : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function tellKind(heading: string, dependants: readonly Dependant[], index: CompilationIndex): string {
  const lines = dependants.map(({ address, distance, steps }) => {
    const way = steps.map(({ words, to }) => `${words} ${to}`).join(', which ');
    const name = `“${index.titleOf(address)}” (${address})`;
    return `  ${distance}  ${plainText(`${name} ${way}`)}`;
  });
  return [heading, ...lines].join('\n');
}

const RETIRED: Readonly<Record<RetirementOutcome['by'], string>> = {
  status: 'Were it retired (status: retired)',
  removal: 'Were it removed (its kind has no status “retired”)',
};

function tellOutcome({ by, head, diagnostics, findings: { added, fixed, unjudged } }: RetirementOutcome): string[] {
  const locator = new Locator(head);
  const line = (severity: string, code: string, at: Parameters<Locator['location']>[0], message: string): string => {
    const location = locator.location(at);
    const before = location.side === 'base' ? 'before, ' : '';
    return `  ${severity.padEnd(7)}  ${code}  ${before}${location.file}:${location.start.line}\n           ${plainText(message)}`;
  };
  const told = {
    errors: diagnostics.map(({ severity, code, place, message }) => line(severity, code, place, message)),
    added: added.map(({ severity, rule, place, message }) => line(severity, rule, place, message)),
    gone: fixed.map(({ severity, rule, place, message }) => line(severity, rule, place, message)),
    unjudged: unjudged.head.map(({ severity, rule, place, message }) => line(severity, rule, place, message)),
  };
  return [
    `${RETIRED[by]}: ${counted(told.errors.length, 'message')} of the compiler, ${counted(told.added.length, 'new finding')}, ${told.gone.length} gone.`,
    ...section('The compiler would say', told.errors),
    ...section('New findings', told.added),
    ...section('Findings that would be gone', told.gone),
    ...section('Findings that nobody could tell of until the errors are put right', told.unjudged),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[title, ...lines].join('\n')];
}
