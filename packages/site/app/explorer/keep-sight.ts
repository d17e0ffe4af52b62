import { zoomTransform } from 'd3-zoom';

/** A map that takes the place of another shows the same part of it. The zoom behaviour finds its state where it kept it: `__zoom`. */
export function keepSight(before: SVGSVGElement, after: SVGSVGElement): void {
  const transform = zoomTransform(before);
  Object.assign(after, { __zoom: transform });
  after.querySelector('.drawing')?.setAttribute('transform', transform.toString());
}
