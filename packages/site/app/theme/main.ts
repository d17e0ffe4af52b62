import { chosenTheme } from './choice.ts';

const theme = chosenTheme();
if (theme !== undefined) document.documentElement.dataset.theme = theme;
