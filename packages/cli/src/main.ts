import { version } from '../package.json';

// What needs nothing loaded comes first: asking for the version should cost no more than starting Node.
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  process.stdout.write(`${version}\n`);
} else {
  import('./program.ts').then(({ run }) => run(process.argv, version));
}
