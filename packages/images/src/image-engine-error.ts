/** Why no picture at all can be made, and what to do about it, for a person to read. */
export class ImageEngineError extends Error {
  override readonly name = 'ImageEngineError';
}
