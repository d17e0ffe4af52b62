import { join } from 'node:path';
import { type Compilation, compile } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';
import { collectExplorer } from '../src/explorer/collect-explorer.ts';
import type { ExplorerData } from '../src/explorer/explorer-data.ts';

const EXAMPLES = join(import.meta.dirname, '../../../examples');

/** Workspaces of different trades, each with gaps of its own. */
export const EXAMPLE_NAMES = [
  'b2b-22-platforms/before',
  'brand-group/before',
  'production-system/after',
  'product-launch/before',
];

export function compileExample(name: string): Compilation {
  return compile({ ...readWorkspace(join(EXAMPLES, name)), rules, today: '2025-06-30' });
}

/** What the explorer knows of a workspace, and what compiled it. */
export function explorerOf(name: string): { readonly compilation: Compilation; readonly data: ExplorerData } {
  const compilation = compileExample(name);
  return { compilation, data: collectExplorer(compilation).data };
}
