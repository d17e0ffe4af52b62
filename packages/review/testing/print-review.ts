import type { Compilation, Finding, Meaning } from '@spandrel/compiler';
import type { AuthorityChange, ChangeDecision, ChangeSet, Impact, Review } from '../src/index.ts';

/** A whole review as text, a line for each thing: what tests compare, and no more readable than they need. */
export function printReview(review: Review): string {
  const { changes, decisions, authority, impact, findings, compileErrors, verdict } = review;
  const parts: [string, readonly string[]][] = [
    ['changes', printChanges(changes)],
    ['decisions', decisions.map(printDecision)],
    ['authority', authority.map(printAuthority)],
    ['impact', printImpact(impact)],
    [
      'findings',
      [
        ...(['added', 'fixed', 'unchanged', 'waived', 'silenced'] as const).flatMap((how) =>
          findings[how].map((finding) => `${how} ${printFinding(finding)}`),
        ),
        ...(['base', 'head'] as const).flatMap((state) =>
          findings.unjudged[state].map((finding) => `not judged in ${state} ${printFinding(finding)}`),
        ),
      ],
    ],
    ['compile errors', compileErrors.base + compileErrors.head > 0 ? [JSON.stringify(compileErrors)] : []],
    [
      'verdict',
      [
        verdict.passes ? 'passes' : 'does not pass',
        ...verdict.unsettledMeaning.map((address) => `unsettled meaning ${address}`),
        ...verdict.unsettledAuthority.map(({ what, address }) => `unsettled authority ${what} ${address}`),
        ...verdict.findings.map(({ rule, elements }) => `finding ${rule} ${elements.join(' ')}`),
        ...(verdict.compileErrors > 0 ? [`compile errors ${verdict.compileErrors}`] : []),
      ],
    ],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('');
}

function printFinding({ severity, rule, elements }: Finding): string {
  return `${severity} ${rule} ${elements.join(' ')}`;
}

/** Every difference on a line: + added, - removed, ~ a key with what it was and is, > renamed, ? alike, ! not comparable. */
export function printChanges(changes: ChangeSet): string[] {
  const { added, removed, changed, renamed, moved, lookAlikes, unread } = changes;
  return [
    ...added.map(({ address, tier }) => `+ ${address} (${tier})`),
    ...removed.map(({ address, tier }) => `- ${address} (${tier})`),
    ...changed.flatMap(({ address, keys }) =>
      keys.map(
        ({ path, tier, before, after }) =>
          `~ ${address} ${path.join('.')}: ${value(before)} → ${value(after)} (${tier})`,
      ),
    ),
    ...renamed.map(({ from, to }) => `> ${from} → ${to}`),
    ...moved.map(({ address, from, to }) => `moved ${address}: ${from} → ${to}`),
    ...lookAlikes.map(({ removed: was, added: is, similarity }) => `? ${was} → ${is} (${similarity.toFixed(2)})`),
    ...unread.map(({ address, path }) => `! ${address} ${path.join('.')}`),
  ];
}

/** Where each change stands: file, and the text there, in both states. */
export function printPlaces({ changed }: ChangeSet, base: Compilation, head: Compilation): string[] {
  const text = ({ sources }: Compilation, place: { file: string; span: { start: number; end: number } } | undefined) =>
    place ? `${place.file} “${sources.get(place.file)?.slice(place.span.start, place.span.end)}”` : 'nowhere';
  return changed.flatMap(({ address, keys }) =>
    keys.map(
      ({ path, placeBefore, placeAfter }) =>
        `${address} ${path.join('.')}: ${text(base, placeBefore)} → ${text(head, placeAfter)}`,
    ),
  );
}

function printDecision({ address, change, tier, rights, settledBy, openRecords, breaches }: ChangeDecision): string {
  return [
    `${address} ${change} (${tier})`,
    ...rights.map(
      ({ right, over, decide = 'nobody', agree, changeProcess, comesWithChange }) =>
        `${decide} decides by ${right} over the ${over}${agree.length > 0 ? `, ${agree.join(', ')} must agree` : ''}${
          changeProcess ? `, through ${changeProcess}` : ''
        }${comesWithChange ? ` [right ${comesWithChange}]` : ''}`,
    ),
    ...settledBy.map((record) => `settled by ${record}`),
    ...openRecords.map(({ record, why }) => `not settled by ${record} (${why})`),
    ...breaches.map(
      ({ process, version, ...rest }) => `version ${version} breaches ${process}: ${JSON.stringify(rest)}`,
    ),
  ].join('; ');
}

function printAuthority(change: AuthorityChange): string {
  switch (change.what) {
    case 'decider':
      return `decider of ${change.address}: ${value(change.before as Meaning)} → ${value(change.after as Meaning)}, settled by ${value(change.settledBy as Meaning)}`;
    case 'waiver':
      return `waiver ${change.change} on ${change.address} for ${change.rule}`;
    case 'rule':
      return `rule ${change.rule}: ${change.before} → ${change.after}${change.isWeaker ? ' (weaker)' : ''}${change.hasOtherOptions ? ' (other options)' : ''}`;
    case 'custom-rule':
      return `custom rule ${change.change} ${change.address}`;
    case 'baseline':
      return `baseline grown by ${change.added.length}`;
    default:
      return `${change.what} ${change.address} ${change.path.join('.')}: ${value(change.before)} → ${value(change.after)}, settled by ${value(change.settledBy as Meaning)}`;
  }
}

function printImpact({ touched, comparability, automations, newReach, slowerWays, flippedExamples }: Impact): string[] {
  return [
    ...touched.map(({ path }) => `touched ${path.join(' > ')}`),
    ...comparability.flatMap(({ path, breaks }) =>
      breaks.map(
        ({ effective, version = '–', historyPolicy = 'nothing said', isBridged }) =>
          `figures of ${path.toReversed().join(' < ')} break on ${effective} (version ${version}, ${historyPolicy}${isBridged ? ', bridged' : ''})`,
      ),
    ),
    ...automations.map(({ address, how, keys, path }) =>
      how === 'by-others'
        ? `acts otherwise: ${path.join(' > ')}`
        : `acts otherwise: ${address} ${how} ${keys.join(', ')}`,
    ),
    ...newReach.map(
      ({ what, system, systems, flows }) =>
        `${what} reaches ${system}: ${systems.join(' > ')} by ${flows.join(', ') || 'being kept'}`,
    ),
    ...slowerWays.map(
      ({ lifecycle, system, before, after, isTooLate }) =>
        `slower from ${system} for ${lifecycle}: ${before.latency}h of ${before.deadline}h → ${after.latency}h of ${after.deadline}h${isTooLate ? ', too late' : ''}`,
    ),
    ...flippedExamples.map(
      ({ definition, example, before, after, effective = 'today' }) =>
        `example “${example}” of ${definition}: ${before} → ${after} from ${effective}`,
    ),
  ];
}

function value(meaning: Meaning | undefined): string {
  return meaning === undefined ? 'nothing' : JSON.stringify(meaning);
}
