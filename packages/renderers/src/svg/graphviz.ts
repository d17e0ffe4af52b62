/** What Graphviz answers, as far as it is read: coordinates in points, upwards and to the right, as text. */
export interface GraphvizAnswer {
  readonly objects?: readonly { readonly name: string; readonly pos?: string; readonly bb?: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string; readonly lp?: string }[];
}

/**
 * Lays out a graph in the DOT language, in layers (Gansner, Koutsofios, North and Vo, “A technique for drawing directed
 * graphs”). Loaded when the first arrow is drawn: it is larger than most of the rest of the program.
 */
export async function runGraphviz(dot: string): Promise<GraphvizAnswer> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  return JSON.parse((await Graphviz.load()).layout(dot, 'json', 'dot')) as GraphvizAnswer;
}
