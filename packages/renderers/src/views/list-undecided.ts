import { type Cell, type Element, governables, isGovernable } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';

/** Something that must be decided, and that nobody decides. */
export interface Undecided {
  readonly element: Element;
  /** Where rights are scoped: the part of the business that nobody decides for. */
  readonly where: string;
}

export function undecidedThings({ model, compilation }: CompilationIndex): Undecided[] {
  const { authority } = compilation.analyses;
  return governables(model).flatMap((element): Undecided[] => {
    const cells = isGovernable(element) ? authority.undecidedCells(element) : [];
    if (cells.length === 0) return [];
    return [{ element, where: cells.map(placeInWords).sort().join('; ') || 'everywhere' }];
  });
}

/** “brand: sorel, region: us”; nothing for everywhere. */
function placeInWords(cell: Cell): string {
  return Object.entries(cell)
    .map(([dimension, value]) => `${dimension}: ${value}`)
    .join(', ');
}
