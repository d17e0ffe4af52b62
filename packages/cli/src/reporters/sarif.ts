import { type Compilation, type Location, Locator, type Rule, type Severity } from '@spandrel/compiler';
import { version } from '../../package.json';
import { lineHashes } from './line-hashes.ts';
import { MANIFEST_START, type ReportItem, reportItems } from './report-items.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** What a code host needs besides the findings: all rules with their pages, and where the workspace lies in its repository. */
export interface SarifContext {
  readonly rules: readonly Rule[];
  readonly pages: Readonly<Record<string, string>>;
  /** The folders from the repository's root to the workspace, POSIX, empty or ending in a slash. */
  readonly prefix: string;
}

/** The report for code hosts: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0), as GitHub accepts it. */
export function reportSarif(compilation: Compilation, { rules, pages, prefix }: SarifContext): string {
  const locator = new Locator(compilation);
  // A host would show a suppressed result as an open one, so what is waived is left out.
  const items = reportItems(compilation, locator).filter(({ status }) => status === 'new');
  const descriptors = [...rules.map((rule) => describeRule(rule, pages[rule.id] ?? '')), ...describeCodes(items)];
  const indexes = new Map(descriptors.map(({ id }, index) => [id, index]));
  const hashes = new Map<string, string[]>();
  const hashOf = ({ file, start }: Location): string => {
    const known = hashes.get(file) ?? lineHashes(compilation.sources.get(file) ?? '');
    hashes.set(file, known);
    return known[start.line - 1] ?? '';
  };
  const results = items.map((item) => ({
    ruleId: item.rule,
    ruleIndex: indexes.get(item.rule),
    level: LEVELS[item.severity],
    message: { text: `${item.message} ${item.fix}` },
    locations: [{ physicalLocation: physical(placeOf(item), prefix) }],
    ...relatedTo(item, prefix),
    partialFingerprints: { primaryLocationLineHash: hashOf(placeOf(item)), 'spandrel/v1': item.fingerprint },
  }));
  const driver = { name: 'spandrel', semanticVersion: version, rules: descriptors };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface Descriptor {
  readonly id: string;
}

function describeRule({ id, title, reason, fix, severity, area, group }: Rule, page: string): Descriptor {
  const descriptor = {
    id,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: `${reason} ${fix}`, markdown: page === '' ? `${reason} ${fix}` : page },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [...new Set([group, area])] },
  };
  return descriptor;
}

/** Compile errors have codes where findings have rules; those that occur are described. */
function describeCodes(items: readonly ReportItem[]): Descriptor[] {
  const first = new Map<string, ReportItem>();
  for (const item of items) if (item.kind === 'diagnostic' && !first.has(item.rule)) first.set(item.rule, item);
  return [...first.values()]
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .map(({ rule, reason, severity }) => ({
      id: rule,
      shortDescription: { text: `Compile error ${rule}` },
      fullDescription: { text: reason },
      help: { text: reason, markdown: reason },
      defaultConfiguration: { level: LEVELS[severity] },
      properties: { tags: ['compile-error'] },
    }));
}

/** What is about the workspace as a whole, or stands in what was there before, has no line of its own. */
function placeOf({ elements, location }: ReportItem): Location {
  const isWhole = elements[0]?.startsWith('architecture/') === true;
  return isWhole || location.side === 'base' ? MANIFEST_START : location;
}

function physical({ file, start, end }: Location, prefix: string): unknown {
  const uri = `${prefix}${file}`.split('/').map(encodeURIComponent).join('/');
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { artifactLocation: { uri }, region };
}

/** The other places of a result; what stands in no file of today has none. */
function relatedTo({ related }: ReportItem, prefix: string): { relatedLocations?: unknown[] } {
  const present = related.filter(({ location }) => location.side !== 'base');
  if (present.length === 0) return {};
  return {
    relatedLocations: present.map(({ message, element, location }) => ({
      message: { text: element === undefined ? message : `${element}: ${message}` },
      physicalLocation: physical(location, prefix),
    })),
  };
}
