import { searchBox } from '../search/search-box.ts';
import { themeSwitch } from '../theme/switch.ts';
import { enlivenPicture } from '../zoom/enliven-picture.ts';
import { closeAreas } from './close-areas.ts';
import { reachTables } from './reach-tables.ts';

document.getElementById('tools')?.append(searchBox(), themeSwitch());
for (const figure of document.querySelectorAll<HTMLElement>('figure.picture')) enlivenPicture(figure);
closeAreas();
reachTables();
addEventListener('resize', reachTables);
