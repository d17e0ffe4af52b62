import { type Compilation, compileErrors, declaredManifest, idOf, Locator } from '@spandrel/compiler';
import { type ExportedNode, exportGraph } from './export-graph.ts';
import { joinLines } from './join-lines.ts';

/**
 * The compiled model and its graph as JSON, by the schema of exports: an element, a part or a relation a line, so that
 * two exports can be compared line by line. Without a clock: the same workspace gives the same bytes.
 */
export function exportJson(compilation: Compilation, version: string): string {
  const { model, asOf } = compilation;
  const { architecture } = model;
  const { nodes, relations } = exportGraph(compilation);
  const locator = new Locator(compilation);
  const head = {
    schema: 1,
    tool: { name: 'spandrel', version },
    architecture: {
      address: architecture.address,
      id: architecture.id,
      name: architecture.title,
      location: locator.location(architecture.place),
    },
    asOf,
    compileErrors: compileErrors(compilation).length,
    manifest: declaredManifest(model),
  };
  const lists = {
    elements: nodes.filter(({ address, element }) => address === element).map(plainElement),
    parts: nodes.filter(({ address, element, kind }) => address !== element && kind !== 'architecture').map(plainPart),
    relations,
    extensions: model.extensions.map(({ within = null, key, value, place }) => ({
      within,
      key,
      value,
      location: locator.location(place),
    })),
  };
  return joinLines([
    '{',
    ...Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`),
    ...Object.entries(lists).flatMap(([key, items], at, all) => [
      `${JSON.stringify(key)}: [`,
      ...items.map((item, index) => `${JSON.stringify(item)}${index < items.length - 1 ? ',' : ''}`),
      at < all.length - 1 ? '],' : ']',
    ]),
    '}',
  ]);
}

function plainElement({ address, kind, name, area, owner, declaration, location }: ExportedNode): object {
  return { address, kind, id: idOf(address), name, area, owner, value: declaration?.value, location };
}

function plainPart({ address, kind, name, element, declaration, location }: ExportedNode): object {
  return { address, kind, name, element, value: declaration?.value ?? null, location };
}
