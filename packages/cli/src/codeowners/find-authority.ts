import {
  type Address,
  byCodeUnit,
  type Compilation,
  type DecisionRight,
  type Element,
  groupBy,
  MANIFEST,
  type ModelNode,
} from '@spandrel/compiler';

/** Why somebody is asked about a file: a right over something in it, or, where there is none, that they own it. */
export type Ground =
  | { readonly by: 'right'; readonly right: Address; readonly decide: Address; readonly agree: readonly Address[] }
  | { readonly by: 'ownership'; readonly owner: Address };

/** A file of a workspace, and why whom is asked about it; nobody where it declares nothing that anybody answers for. */
export interface FileAuthority {
  /** POSIX, from the workspace. */
  readonly path: string;
  readonly grounds: readonly Ground[];
}

/**
 * Who has the say over what each file declares, in the order of paths. Owners count only where no right is over anything
 * in the file: a code host takes any one answer, and an owner’s must not stand for that of who decides.
 */
export function findAuthority(compilation: Compilation): FileAuthority[] {
  const { model, sources } = compilation;
  const parts = [...model.nodes.values()].filter(({ element, kind }) => element?.area ?? kind === 'architecture');
  const byFile = groupBy(parts, ({ element, place }) => element?.place.file ?? place.file);
  return [...sources.keys()].sort(byCodeUnit).map((path) => {
    const nodes = byFile.get(path) ?? [];
    const rights = rightsIn(nodes, compilation);
    return { path, grounds: rights.length > 0 ? rights.map(groundOf) : ownersIn(nodes, path, compilation) };
  });
}

/** A right that no other one is over is the business of who has it: nobody should lose it without being asked. */
function rightsIn(nodes: readonly ModelNode[], { analyses }: Compilation): DecisionRight[] {
  const rights = nodes.flatMap(({ address, element }): readonly DecisionRight[] => {
    const over = analyses.authority.decidedBy(address);
    const isRight = over.length === 0 && element?.kind === 'decision-right';
    return isRight ? [element as DecisionRight] : over;
  });
  return [...new Set(rights)]
    .filter(({ value }) => value.decide !== undefined)
    .sort((a, b) => byCodeUnit(a.address, b.address));
}

function groundOf({ address, value }: DecisionRight): Ground {
  return { by: 'right', right: address, decide: value.decide as Address, agree: value.agree ?? [] };
}

function ownersIn(nodes: readonly ModelNode[], path: string, { model }: Compilation): Ground[] {
  const areas = new Map(model.architecture.areas.map(({ area, owner }) => [area, owner]));
  const elements = new Set(nodes.flatMap(({ element }) => element ?? []));
  const owners = [...elements].map((element) => answering(element) ?? (element.area && areas.get(element.area)));
  // The rules and the waivers of the whole architecture stand there.
  if (path === MANIFEST) owners.push(areas.get('governance'));
  const named = [...new Set(owners.flatMap((owner) => owner ?? []))].sort(byCodeUnit);
  return named.map((owner) => ({ by: 'ownership', owner }));
}

function answering({ value }: Element): Address | undefined {
  const { owner, steward } = value as { owner?: Address; steward?: Address };
  return owner ?? steward;
}
