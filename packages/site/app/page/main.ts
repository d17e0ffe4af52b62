import { searchBox } from '../search/search-box.ts';
import { themeSwitch } from '../theme/switch.ts';
import { onUpdate } from '../update.ts';
import { enlivenPicture } from '../zoom/enliven-picture.ts';
import { closeAreas } from './close-areas.ts';
import { reachTables } from './reach-tables.ts';

document.getElementById('tools')?.append(searchBox(), themeSwitch());
for (const figure of document.querySelectorAll<HTMLElement>('figure.picture')) enlivenPicture(figure);
closeAreas();
reachTables();
addEventListener('resize', reachTables);
onUpdate(({ blocks }) => {
  const figures = blocks.flatMap((block) => [
    ...(block.matches('figure.picture') ? [block as HTMLElement] : []),
    ...block.querySelectorAll<HTMLElement>('figure.picture'),
  ]);
  for (const figure of figures) enlivenPicture(figure);
  reachTables();
});
