import { Window } from 'happy-dom';

const window = new Window();
// Mermaid’s labels go through DOMPurify, which wants a document.
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');

/** The type of a diagram, by Mermaid’s own parser; throws what it says where a text is no diagram. */
export async function parseMermaid(text: string): Promise<string> {
  const { diagramType } = await mermaid.parse(text);
  return diagramType;
}
