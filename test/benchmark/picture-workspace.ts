const PICTURES = 20;
const BOXES = 20;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** The pictures that are measured: twenty workflows. */
export const PICTURE_NAMES = numbers(PICTURES).map((at) => `workflow-w${at}`);

/** Twenty workflows of twenty steps each, some of which go back or lead two ways. */
export function pictureWorkspace(): string {
  const steps = numbers(BOXES).map((at) => `s${at}: {name: Step number ${at}, kind: create, touch: 4h, wait: 2h}`);
  const handoffs = numbers(BOXES - 1).map(
    (at) => `{from: s${at}, to: s${at + 1}, medium: ${at % 4 === 0 ? 'email' : 'system'}}`,
  );
  const branches = numbers(BOXES / 4).map((at) => `{from: s${at}, to: s${at * 2 + 3}, medium: system}`);
  const workflow = `{steps: {${steps.join(', ')}}, handoffs: [${[...handoffs, ...branches].join(', ')}]}`;
  const workflows = numbers(PICTURES).map((at) => `  w${at}: ${workflow}`);
  return ['spandrel: 1', 'architecture: {id: pictures, asOf: 2025-06-30}', 'workflows:', ...workflows, ''].join('\n');
}
