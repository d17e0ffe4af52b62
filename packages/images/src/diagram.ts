export type ImageFormat = 'svg' | 'png' | 'pdf';

/** The text of a Mermaid diagram, and what it is called. */
export interface Diagram {
  readonly id: string;
  readonly text: string;
}
