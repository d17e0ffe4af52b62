/** The id of a view that a workspace declares itself: no built-in one is called like it. */
export function ownViewId(id: string): string {
  return `own-${id}`;
}
