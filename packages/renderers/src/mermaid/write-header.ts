import { LINES, PAGE, type Theme, TONES } from '../style/tones.ts';
import type { GraphView, View } from '../views/view.ts';
import { escapeLabel } from './escape-label.ts';

/** Colours for what has no class of its own; a host’s dark theme would otherwise put light text on our light boxes. */
function variablesOf(theme: Theme): Record<string, string> {
  const page = PAGE[theme];
  const box = TONES.blue[theme];
  const frame = TONES.frame[theme];
  const line = LINES.plain[theme];
  return {
    background: page.fill,
    primaryColor: box.fill,
    primaryBorderColor: box.stroke,
    primaryTextColor: box.text,
    secondaryColor: TONES.slate[theme].fill,
    tertiaryColor: frame.fill,
    lineColor: line,
    textColor: page.text,
    edgeLabelBackground: page.fill,
    labelBackgroundColor: page.fill,
    transitionLabelColor: page.text,
    transitionColor: line,
    specialStateColor: page.quiet,
    clusterBkg: frame.fill,
    clusterBorder: frame.stroke,
    titleColor: page.text,
  };
}

const SPACING = { nodeSpacing: 28, rankSpacing: 56, wrappingWidth: 220 };
/** Nothing stands between the nodes of a map but air. */
const MAP_SPACING = { ...SPACING, nodeSpacing: 20, rankSpacing: 20 };

/** The header of a graph. */
export function writeHeader(type: string, view: GraphView, theme: Theme): string[] {
  const flowchart = view.notation === 'map' ? MAP_SPACING : SPACING;
  return openDiagram(type, { themeVariables: variablesOf(theme), flowchart }, view);
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
