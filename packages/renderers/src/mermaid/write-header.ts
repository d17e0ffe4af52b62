import type { GraphView, View } from '../views/view.ts';
import { escapeLabel } from './escape-label.ts';

/** Colours for what has no class of its own; a host’s dark theme would otherwise put light text on our light boxes. */
const THEME = {
  background: '#ffffff',
  primaryColor: '#eaf1fb',
  primaryBorderColor: '#3b6ea5',
  primaryTextColor: '#10243e',
  secondaryColor: '#f3f4f6',
  tertiaryColor: '#f8fafc',
  lineColor: '#64748b',
  textColor: '#1f2937',
  edgeLabelBackground: '#ffffff',
  labelBackgroundColor: '#ffffff',
  transitionLabelColor: '#1f2937',
  transitionColor: '#64748b',
  specialStateColor: '#475569',
  clusterBkg: '#f8fafc',
  clusterBorder: '#cbd5e1',
  titleColor: '#1f2937',
};

const SPACING = { nodeSpacing: 28, rankSpacing: 56, wrappingWidth: 220 };
/** Nothing stands between the nodes of a map but air. */
const MAP_SPACING = { ...SPACING, nodeSpacing: 20, rankSpacing: 20 };

/** The header of a graph. */
export function writeHeader(type: string, view: GraphView): string[] {
  const flowchart = view.notation === 'map' ? MAP_SPACING : SPACING;
  return openDiagram(type, { themeVariables: THEME, flowchart }, view);
}

/** The settings, the type of diagram, and its title and description for who can’t see it. */
export function openDiagram(type: string, settings: object, { title, description }: View): string[] {
  return [
    `%%{init: ${JSON.stringify({ theme: 'base', ...settings })}}%%`,
    type,
    `accTitle: ${escapeLabel(title, 120)}`,
    `accDescr: ${escapeLabel(description, 400)}`,
  ];
}
