/** An id that a text may have been meant as. */
export function similarId(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64);
  return plain === '' || plain === text ? [] : [plain];
}

/** A duration or a date that a text may have been meant as. */
export function similarFormat(text: string, format: string | undefined): string[] {
  if (format === 'duration' || format === 'workingDuration') {
    const parts = /^\s*([0-9]+(?:\.[0-9]+)?)\s*([a-z]+)\s*$/i.exec(text);
    const unit = parts ? DURATION_UNITS.find(([name]) => name.test(parts[2] ?? ''))?.[1] : undefined;
    return parts && unit && `${parts[1]}${unit}` !== text ? [`${parts[1]}${unit}`] : [];
  }
  if (format === 'date') {
    const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
    const date = parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}` : text;
    return date !== text ? [date] : [];
  }
  return [];
}

const DURATION_UNITS: [RegExp, string][] = [
  [/^m(in(ute)?s?)?$/i, 'min'],
  [/^h(ou)?rs?$|^h$/i, 'h'],
  [/^d(ay)?s?$/i, 'd'],
  [/^w(ee)?ks?$|^w$/i, 'w'],
  [/^mon?(th)?s?$/i, 'mo'],
  [/^y(ea)?rs?$|^y$/i, 'y'],
];
