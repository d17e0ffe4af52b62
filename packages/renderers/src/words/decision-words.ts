import type { DecisionWords, Element } from '@spandrel/compiler';

type Right = Element<'decision-right'>['value'];

/** The parts that a right gives to roles, forums and teams. */
export type DecisionPart = keyof Pick<Right, 'recommend' | 'agree' | 'perform' | 'input' | 'decide' | 'inform'>;

/** A part as an organisation calls it, and what of the language it stands for. */
interface PartWord {
  readonly name: string;
  readonly letter: string;
  readonly parts: readonly DecisionPart[];
}

/**
 * RAPID is what the language says itself (P. Rogers and M. Blenko, Who has the D?, Harvard Business Review, January
 * 2006). RACI and DACI have fewer words: a recommendation is the work of whoever is responsible or drives, and a veto is
 * one of those who are consulted or contribute, which is why it is marked as one.
 */
export const PART_WORDS: Readonly<Record<DecisionWords, readonly PartWord[]>> = {
  rapid: [
    { name: 'Recommend', letter: 'R', parts: ['recommend'] },
    { name: 'Agree', letter: 'A', parts: ['agree'] },
    { name: 'Perform', letter: 'P', parts: ['perform'] },
    { name: 'Input', letter: 'I', parts: ['input'] },
    { name: 'Decide', letter: 'D', parts: ['decide'] },
    { name: 'Inform', letter: 'inf', parts: ['inform'] },
  ],
  raci: [
    { name: 'Responsible', letter: 'R', parts: ['recommend', 'perform'] },
    { name: 'Accountable', letter: 'A', parts: ['decide'] },
    { name: 'Consulted', letter: 'C', parts: ['agree', 'input'] },
    { name: 'Informed', letter: 'I', parts: ['inform'] },
  ],
  daci: [
    { name: 'Driver', letter: 'D', parts: ['recommend'] },
    { name: 'Approver', letter: 'A', parts: ['decide'] },
    { name: 'Contributor', letter: 'C', parts: ['agree', 'perform', 'input'] },
    { name: 'Informed', letter: 'I', parts: ['inform'] },
  ],
};

/** “D decides, R recommends …”: what the letters of a matrix stand for. */
export function lettersInWords(words: DecisionWords): string {
  const all = PART_WORDS[words].map(({ name, letter }) => `${letter}: ${name.toLowerCase()}`);
  return `${all.join(', ')}${words === 'rapid' ? '' : ', C (veto): must agree'}.`;
}

/** Whether a part is a veto that its word alone doesn’t tell. */
export function isHiddenVeto(part: DecisionPart, words: DecisionWords): boolean {
  return part === 'agree' && words !== 'rapid';
}
