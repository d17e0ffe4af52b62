import * as nodeModule from 'node:module';
import { version } from '../package.json';

// What needs nothing loaded comes first: asking for the version should cost no more than starting Node.
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  process.stdout.write(`${version}\n`);
} else {
  // Node 22.8 and newer can keep compiled code between runs, which halves the time that loading takes.
  (nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
  import('./program.ts').then(({ run }) => run(process.argv, version));
}
