import pLimit from 'p-limit';
import type { Diagram } from './diagram.ts';

/** How many pages are open side by side: more make nothing faster on two cores, and each takes 100 MB. */
export const PAGES = 4;

/** Why one diagram has no picture. */
export interface Failure {
  readonly id: string;
  readonly reason: string;
}

export interface Images {
  /** The bytes of the pictures by the ids of their diagrams, in the order in which these were given. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly failures: readonly Failure[];
}

/** Draws diagrams, several at a time. One that fails is named, and keeps no other from being drawn. */
export async function drawAll(
  diagrams: readonly Diagram[],
  draw: (diagram: Diagram) => Promise<Uint8Array>,
  onDrawn: (done: number) => void = () => {},
): Promise<Images> {
  let done = 0;
  const drawn = await pLimit(PAGES).map(diagrams, async (diagram) => {
    const outcome = await draw(diagram).then(
      (image) => ({ image, reason: '' }),
      (error: unknown) => ({ image: undefined, reason: reasonOf(error) }),
    );
    done += 1;
    onDrawn(done);
    return { id: diagram.id, ...outcome };
  });
  return {
    images: new Map(drawn.flatMap(({ id, image }) => (image ? [[id, image] as const] : []))),
    failures: drawn.flatMap(({ id, image, reason }) => (image ? [] : [{ id, reason }])),
  };
}

/** What is wrong, without what Mermaid would have expected and where in its own code that was noticed. */
function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !/^-*\^$|^Expecting |^at |\(https?:/.test(line)).join(' ');
}
