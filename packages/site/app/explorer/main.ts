import { startExplorer } from './start-explorer.tsx';

startExplorer();
