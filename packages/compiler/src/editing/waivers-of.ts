import type { Compilation } from '../compile.ts';
import type { Finding } from '../governance/finding.ts';
import { type DeclaredWaiver, declaredWaivers } from '../governance/waivers.ts';
import { placesInManifest } from '../model/place-of.ts';
import { MANIFEST, readFile } from '../model/read-file.ts';

/** The waivers that match a finding, those that have expired among them. */
export function waiversOf({ model, sources }: Compilation, finding: Finding): DeclaredWaiver[] {
  const manifest = readFile({ path: MANIFEST, text: sources.get(MANIFEST) ?? '' }).manifest;
  const declared = declaredWaivers({ model, manifestPlace: placesInManifest(manifest?.node) });
  return [...declared].filter(({ matches }) => matches(finding));
}
