import { AREA_NAMES, AREAS, type Area, type Kind, kindInWords, listOr, rule } from '@spandrel/compiler';

/** What somebody who answers for an area has designed. */
const CONTENTS: Readonly<Record<Area, readonly Kind[]>> = {
  'strategy-planning': ['goal', 'campaign', 'budget'],
  'process-workflow': ['workflow'],
  'martech-data': ['system', 'flow', 'entity'],
  'measurement-reporting': ['metric', 'report', 'attribution-model'],
  governance: ['decision-right', 'standard', 'processing-activity', 'operating-rule'],
};

export default rule<Area>({
  id: 'strategy/area-uncovered',
  severity: 'warning',
  title: 'An area that is in scope, and that nobody has designed',
  reason: 'What happens in an area without an owner or a design is decided by whatever the other areas need from it.',
  fix: 'Name an “owner” of the area under “areas”, and declare what there is in it; or take the area out of “areas”.',
  subjects: () => AREAS,
  judge: (area, { model }) => {
    const settings = model.manifest.architecture?.areas?.[area];
    if (settings === undefined) return undefined;
    const gaps = [
      ...(settings.owner === undefined ? ['no owner'] : []),
      ...(CONTENTS[area].every((kind) => model.all(kind).length === 0) ? [`no ${contentsOf(area)}`] : []),
    ];
    if (gaps.length === 0) return undefined;
    return {
      at: model.architecture.address,
      key: area,
      message: `The area “${AREA_NAMES[area]}” has ${gaps.join(' and ')}.`,
    };
  },
});

function contentsOf(area: Area): string {
  return listOr(CONTENTS[area].map(kindInWords));
}
