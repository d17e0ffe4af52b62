import type { Compilation } from '../compile.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { declaredWaivers, placeOfWaiver } from '../governance/declared-waivers.ts';
import type { Finding } from '../governance/finding.ts';
import { placesInManifest } from '../model/place-of.ts';
import { MANIFEST, readFile } from '../model/read-file.ts';
import type { Waiver } from '../schema/generated/types.ts';

interface MatchingWaiver {
  readonly waiver: Partial<Waiver>;
  readonly place: Place;
}

/** The waivers that match a finding, those that have expired among them. */
export function waiversOf({ model, sources }: Compilation, finding: Finding): MatchingWaiver[] {
  const manifest = readFile({ path: MANIFEST, text: sources.get(MANIFEST) ?? '' }).manifest;
  const manifestPlace = placesInManifest(manifest?.node);
  return [...declaredWaivers(model)]
    .filter(({ matches }) => matches(finding))
    .map((declared) => ({ waiver: declared.waiver, place: placeOfWaiver(declared, manifestPlace) }));
}
