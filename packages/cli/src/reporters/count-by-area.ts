import { AREAS, type Area, type Compilation } from '@spandrel/compiler';

/** What an area holds, and what is wrong with it. */
export interface AreaCount {
  readonly area: Area;
  readonly elements: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly baselined: number;
  readonly waived: number;
}

/** The five areas, each with its elements and its findings. */
export function countByArea({ model, findings }: Compilation): AreaCount[] {
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
      baselined: own.filter(({ status }) => status === 'baselined').length,
      waived: own.filter(({ status }) => status === 'waived').length,
    };
  });
}
