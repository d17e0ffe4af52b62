/** The colours of a box: all three are always given, so that it reads on light and on dark pages. */
export interface Colours {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
}

export type Theme = 'light' | 'dark';

type Tones = Readonly<Record<Theme, Colours>>;

/** The colours that boxes can have; what they mean is said by the shapes and marks that use them. */
export const TONES = {
  blue: {
    light: { fill: '#eaf1fb', stroke: '#3b6ea5', text: '#10243e' },
    dark: { fill: '#17293f', stroke: '#6ea3dc', text: '#e3eefb' },
  },
  strongBlue: {
    light: { fill: '#d6e6f8', stroke: '#1f4e85', text: '#10243e' },
    dark: { fill: '#1f4066', stroke: '#8fc0f4', text: '#eef6ff' },
  },
  white: {
    light: { fill: '#ffffff', stroke: '#3b6ea5', text: '#10243e' },
    dark: { fill: '#0f1620', stroke: '#6ea3dc', text: '#e3eefb' },
  },
  violet: {
    light: { fill: '#f1ebfa', stroke: '#7351a8', text: '#2c1a4d' },
    dark: { fill: '#2c2145', stroke: '#b394e6', text: '#f0e8fd' },
  },
  green: {
    light: { fill: '#ddf0e3', stroke: '#2e7d4f', text: '#0f2e1c' },
    dark: { fill: '#14351f', stroke: '#63c08a', text: '#dcf5e4' },
  },
  teal: {
    light: { fill: '#ddf0ee', stroke: '#2b6f6a', text: '#0c2e2b' },
    dark: { fill: '#12332f', stroke: '#5fb8b0', text: '#dcf5f2' },
  },
  rose: {
    light: { fill: '#f7e9f1', stroke: '#9d3f74', text: '#3f1230' },
    dark: { fill: '#3d1a2e', stroke: '#df8fbb', text: '#fbe6f2' },
  },
  cyan: {
    light: { fill: '#e2f3f5', stroke: '#1d7682', text: '#0b3138' },
    dark: { fill: '#0f333a', stroke: '#5fbccb', text: '#dcf4f8' },
  },
  olive: {
    light: { fill: '#eef4e1', stroke: '#5b7a1e', text: '#26340b' },
    dark: { fill: '#28330f', stroke: '#a8c964', text: '#eef7d9' },
  },
  indigo: {
    light: { fill: '#ece9fb', stroke: '#5b4bb0', text: '#211a4d' },
    dark: { fill: '#252050', stroke: '#a79bee', text: '#ebe8fd' },
  },
  brown: {
    light: { fill: '#f5ece4', stroke: '#8a5a3c', text: '#3a2414' },
    dark: { fill: '#38261a', stroke: '#d3a480', text: '#faeee4' },
  },
  mint: {
    light: { fill: '#c9f2e6', stroke: '#0b6b57', text: '#06382d' },
    dark: { fill: '#0b4a3d', stroke: '#5fe0c0', text: '#dffbf3' },
  },
  deepBlue: {
    light: { fill: '#cfe0f5', stroke: '#10243e', text: '#10243e' },
    dark: { fill: '#2a4c74', stroke: '#c8e1ff', text: '#f2f8ff' },
  },
  red: {
    light: { fill: '#fde3e0', stroke: '#a51d14', text: '#4a0f0a' },
    dark: { fill: '#45150f', stroke: '#ff8f84', text: '#ffe5e1' },
  },
  grey: {
    light: { fill: '#e9ebee', stroke: '#6b7280', text: '#1f2937' },
    dark: { fill: '#2a313c', stroke: '#9aa4b2', text: '#e5e7eb' },
  },
  strongGrey: {
    light: { fill: '#d9dce1', stroke: '#6b7280', text: '#1f2937' },
    dark: { fill: '#3a424f', stroke: '#a5afbd', text: '#f1f3f5' },
  },
  slate: {
    light: { fill: '#f3f4f6', stroke: '#475569', text: '#1e293b' },
    dark: { fill: '#1f2835', stroke: '#94a3b8', text: '#e5e7eb' },
  },
  amber: {
    light: { fill: '#fff1c2', stroke: '#8a5a00', text: '#3d2900' },
    dark: { fill: '#40300a', stroke: '#e0a93a', text: '#fdf0cf' },
  },
  frame: {
    light: { fill: '#f8fafc', stroke: '#cbd5e1', text: '#334155' },
    dark: { fill: '#161e2a', stroke: '#374357', text: '#cbd5e1' },
  },
  note: {
    light: { fill: '#ffffff', stroke: '#94a3b8', text: '#334155' },
    dark: { fill: '#0f1620', stroke: '#64748b', text: '#cbd5e1' },
  },
  errorBadge: {
    light: { fill: '#c0271d', stroke: '#ffffff', text: '#ffffff' },
    dark: { fill: '#ff8a80', stroke: '#0f1620', text: '#2b0503' },
  },
  warningBadge: {
    light: { fill: '#9a5700', stroke: '#ffffff', text: '#ffffff' },
    dark: { fill: '#f0b44c', stroke: '#0f1620', text: '#2b1a00' },
  },
} as const satisfies Record<string, Tones>;

export type Tone = keyof typeof TONES;

/** The colours of lines, with the text that stands on the page itself. */
export const LINES = {
  plain: { light: '#64748b', dark: '#93a1b5' },
  blue: { light: '#3b6ea5', dark: '#6ea3dc' },
  ink: { light: '#10243e', dark: '#dbe9fb' },
  green: { light: '#2e7d4f', dark: '#63c08a' },
  red: { light: '#c0271d', dark: '#ff7b70' },
  amber: { light: '#b96a00', dark: '#e8a33d' },
} as const satisfies Record<string, Readonly<Record<Theme, string>>>;

export type LineColour = keyof typeof LINES;

/** The page that a picture stands on, and the text straight on it. */
export const PAGE = {
  light: { fill: '#ffffff', text: '#1f2937', quiet: '#475569', link: '#1f4e85' },
  dark: { fill: '#0f1620', text: '#e5e7eb', quiet: '#a9b6c8', link: '#8fc0f4' },
} as const satisfies Record<Theme, object>;
