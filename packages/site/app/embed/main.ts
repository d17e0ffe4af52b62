import { enlivenPicture } from '../zoom/enliven-picture.ts';

for (const figure of document.querySelectorAll<HTMLElement>('figure.picture')) enlivenPicture(figure);
