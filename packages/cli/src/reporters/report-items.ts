import {
  type Compilation,
  type Diagnostic,
  type Finding,
  fingerprint,
  type LineMap,
  lineMap,
  MANIFEST,
  type Place,
  type Position,
} from '@spandrel/compiler';

/** A place as people and programs are told it: 1-based, the end exclusive, columns in UTF-16 units. */
export interface Location {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** It stands in what was there before. */
  readonly side?: 'base';
}

/** A compile error or a finding, in the one shape that all reporters print. */
export interface ReportItem {
  readonly kind: 'diagnostic' | 'finding';
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly elements: readonly string[];
  readonly key: string | null;
  readonly message: string;
  readonly reason: string;
  readonly fix: string;
  readonly suggestions: readonly string[];
  readonly location: Location;
  readonly related: readonly { element?: string; message: string; location: Location }[];
  readonly path: readonly string[];
  readonly fingerprint: string;
  readonly status: Finding['status'];
}

/** Turns offsets into lines, each file counted once. */
export class Locator {
  readonly #head: FileLines;
  readonly #base: FileLines;
  readonly #basePrefix: string;

  constructor({ sources, base }: Pick<Compilation, 'sources' | 'base'>, basePrefix = '') {
    this.#basePrefix = basePrefix;
    this.#head = new FileLines(sources);
    this.#base = new FileLines(base?.sources ?? new Map());
  }

  /** What a file is called in front of people; of what was there before, it says where that is. */
  name({ file, side }: Pick<Location, 'file' | 'side'>): string {
    return side === 'base' ? this.#basePrefix + file : file;
  }

  lines({ file, side }: Pick<Location, 'file' | 'side'>): LineMap {
    return (side === 'base' ? this.#base : this.#head).of(file);
  }

  location({ file, span, side }: Place): Location {
    const lines = this.lines({ file, ...(side && { side }) });
    return { file, start: lines.position(span.start), end: lines.position(span.end), ...(side && { side }) };
  }
}

class FileLines {
  readonly #sources: ReadonlyMap<string, string>;
  readonly #maps = new Map<string, LineMap>();

  constructor(sources: ReadonlyMap<string, string>) {
    this.#sources = sources;
  }

  of(file: string): LineMap {
    const known = this.#maps.get(file) ?? lineMap(this.#sources.get(file) ?? '');
    this.#maps.set(file, known);
    return known;
  }
}

/** The first line of the manifest, where code hosts show what stands in no line of today’s files. */
export const MANIFEST_START: Location = { file: MANIFEST, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** Compile errors first, then findings, each in their order. */
export function reportItems({ diagnostics, findings }: Compilation, locator: Locator): ReportItem[] {
  return [
    ...diagnostics.map((diagnostic) => diagnosticItem(diagnostic, locator)),
    ...findings.map((finding) => findingItem(finding, locator)),
  ];
}

function diagnosticItem(diagnostic: Diagnostic, locator: Locator): ReportItem {
  const { code, severity, elements, message, reason, fix, suggestions, place, related, subject } = diagnostic;
  // Where an error is about no element, its file stands in for one.
  const identity = elements.length > 0 ? elements : [place.file];
  return {
    kind: 'diagnostic',
    rule: code,
    severity,
    elements,
    key: subject,
    message,
    reason,
    fix,
    suggestions,
    location: locator.location(place),
    related: related.map(({ place: other, ...rest }) => ({ ...rest, location: locator.location(other) })),
    path: [],
    fingerprint: fingerprint(code, identity, subject),
    status: 'new',
  };
}

function findingItem(finding: Finding, locator: Locator): ReportItem {
  const { rule, severity, elements, key, message, reason, fix, place, related, status } = finding;
  return {
    kind: 'finding',
    rule,
    severity,
    elements,
    key,
    message,
    reason,
    fix,
    suggestions: [],
    location: locator.location(place),
    related: related.map(({ place: other, ...rest }) => ({ ...rest, location: locator.location(other) })),
    get path() {
      return finding.path;
    },
    fingerprint: finding.fingerprint,
    status,
  };
}
