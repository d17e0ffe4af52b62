import { type Compilation, Locator } from '@spandrel/compiler';
import { type ReportItem, reportItems } from './report-items.ts';

/**
 * The report as JUnit XML: a failed test for each error or warning, with its place; what is only worth knowing passes, and
 * so does a single test where there is nothing.
 */
export function reportJunit(compilation: Compilation, prefix: string): string {
  const items = reportItems(compilation, new Locator(compilation)).filter(({ status }) => status === 'new');
  const name = escaped(compilation.model.architecture.title);
  const cases =
    items.length === 0
      ? ['    <testcase name="no findings" classname="spandrel"/>']
      : items.map((item) => testCase(item, prefix));
  const count = `tests="${cases.length}" failures="${items.filter(({ severity }) => severity !== 'info').length}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="spandrel" ${count}>`,
    `  <testsuite name="${name}" ${count}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(
  { rule, elements, key, severity, message, reason, fix, location }: ReportItem,
  prefix: string,
): string {
  const { file, start } = location;
  const about = [...elements, ...(key === null ? [] : [`[${key}]`])].join(' ');
  const place = `${prefix}${file}:${start.line}:${start.column}`;
  const told = escaped(`${place}\n${message}\nWhy: ${reason}\nFix: ${fix}`);
  return [
    `    <testcase name="${escaped(`${rule} ${about}`.trim())}" classname="${escaped(rule)}" file="${escaped(prefix + file)}" line="${start.line}">`,
    severity === 'info'
      ? `      <system-out>${told}</system-out>`
      : `      <failure type="${severity}" message="${escaped(message)}">${told}</failure>`,
    '    </testcase>',
  ].join('\n');
}

/** Text for XML: what marks up is escaped, and characters that XML 1.0 can’t hold are replaced. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
