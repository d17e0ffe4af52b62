import { closeAreas } from '../page/close-areas.ts';
import { searchBox } from '../search/search-box.ts';
import { themeSwitch } from '../theme/switch.ts';
import { showPages } from './show-pages.ts';

document.getElementById('tools')?.append(searchBox(), themeSwitch());
closeAreas();
showPages();
