export type { Diagram, ImageFormat } from './diagram.ts';
export type { Failure, Images } from './draw-all.ts';
export { drawImages, type ImageOptions } from './draw-images.ts';
