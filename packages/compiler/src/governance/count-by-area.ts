import type { Model } from '../model/model.ts';
import { AREAS, type Area } from '../schema/language.ts';
import type { Finding } from './finding.ts';

/** What an area holds, and what is wrong with it. What is waived or was known before counts under no severity. */
export interface AreaCount {
  readonly area: Area;
  readonly elements: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly waived: number;
  readonly baselined: number;
}

interface Counted {
  readonly model: Model;
  readonly findings: readonly Finding[];
}

/** The five areas, each with its elements and its findings. */
export function countByArea({ model, findings }: Counted): AreaCount[] {
  return AREAS.map((area) => {
    const own = findings.filter((finding) => finding.area === area);
    const open = own.filter(({ status }) => status === 'new');
    const count = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
    return {
      area,
      elements: model.elements.filter((element) => element.area === area).length,
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      waived: own.filter(({ status }) => status === 'waived').length,
      baselined: own.filter(({ status }) => status === 'baselined').length,
    };
  });
}

/** Whether there is anything to say of an area. */
export function hasContent({ area: _, ...counts }: AreaCount): boolean {
  return Object.values(counts).some((count) => count > 0);
}
