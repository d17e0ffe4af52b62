import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';

export interface Sight {
  /** Larger than 1 to come closer. */
  readonly scale: (factor: number) => void;
  /** In pixels of the picture. */
  readonly move: (x: number, y: number) => void;
  /** All of it, as it is at first. */
  readonly reset: () => void;
}

export interface ZoomOptions {
  readonly width: number;
  readonly height: number;
  /** Whether the picture has the window to itself, so that the wheel and one finger need not be left to the page. */
  readonly isAlone: () => boolean;
  readonly onZoom?: (transform: ZoomTransform) => void;
}

const FURTHEST = 1;
const CLOSEST = 16;

/** Lets the reader move a drawing within its frame and come closer, with the mouse and with fingers. */
export function zoomInto(svg: SVGSVGElement, drawing: SVGGElement, options: ZoomOptions): Sight {
  const { width, height, isAlone } = options;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent([
      [0, 0],
      [width, height],
    ])
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    .scaleExtent([FURTHEST, CLOSEST])
    .filter((event: Event) => isMeant(event, isAlone()))
    .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
      drawing.setAttribute('transform', transform.toString());
      options.onZoom?.(transform);
    });
  const selection = select(svg).call(behaviour).on('dblclick.zoom', null);
  return {
    scale: (factor) => behaviour.scaleBy(selection, factor),
    move: (x, y) => behaviour.translateBy(selection, x, y),
    reset: () => behaviour.transform(selection, zoomIdentity),
  };
}

/** On a page the wheel and one finger scroll it, as they do everywhere else. */
function isMeant(event: Event, isAlone: boolean): boolean {
  if (event instanceof WheelEvent) return isAlone || event.ctrlKey || event.metaKey;
  if ('touches' in event) return isAlone || (event as TouchEvent).touches.length > 1;
  return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey);
}

const STEP = 60;

/** What keys do in a picture; returns whether the key meant anything. */
export function moveByKey(key: string, { scale, move, reset }: Sight): boolean {
  const moves: Readonly<Record<string, () => void>> = {
    '+': () => scale(1.4),
    '=': () => scale(1.4),
    '-': () => scale(1 / 1.4),
    '0': reset,
    ArrowLeft: () => move(STEP, 0),
    ArrowRight: () => move(-STEP, 0),
    ArrowUp: () => move(0, STEP),
    ArrowDown: () => move(0, -STEP),
  };
  moves[key]?.();
  return moves[key] !== undefined;
}
