import { spawn } from 'node:child_process';

/** What opens an address of the web in the browser that a person uses, without a shell. */
function opener(platform: NodeJS.Platform): readonly [program: string, ...args: string[]] {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}

/** Opens an address in the browser; where that fails, says why. */
export function openBrowser(address: string, onFailure: (reason: string) => void): void {
  const [program, ...args] = opener(process.platform);
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.once('error', ({ code, message }: NodeJS.ErrnoException) =>
    onFailure(code === 'ENOENT' ? `there is no ${program}` : message),
  );
  child.unref();
}
