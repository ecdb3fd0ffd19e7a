import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../../support/browser/chromium';
import { freePort, runCli, StartedService } from '../../support/started-service';
import { Photographer } from './photographer';
import { MADE_FOR, REGISTER } from './register';

/**
 * `npm run docs:screenshots`: makes a practice London for one day in a folder of its own, starts the service on it, and
 * takes every picture of the register as its practice people. `-- --at http://localhost:3000` takes them from a service
 * that was made for the same day and runs already; names after it take those pictures only.
 */
const main = async (args: readonly string[]): Promise<void> => {
  const at = args.indexOf('--at');
  if (at >= 0) return takeAll(args[at + 1]!, args.slice(at + 2));
  const folder = mkdtempSync(join(tmpdir(), 'plp-screenshots-'));
  const environment = { ...process.env, DATA_DIR: folder, PORT: String(await freePort()) };
  let service: StartedService | null = null;
  try {
    const { status, said } = runCli(environment, 'practice:load', '--as-at', MADE_FOR);
    if (status !== 0) throw new Error(said);
    service = StartedService.from(environment);
    await service.says('Ready: ');
    await takeAll(`http://localhost:${environment.PORT}`, args);
  } finally {
    await service?.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
};

const takeAll = async (address: string, names: readonly string[]): Promise<void> => {
  const browser = await openBrowser();
  try {
    const photographer = await Photographer.in(browser.context, address);
    for (const act of REGISTER) await photographer.does(act, names);
  } finally {
    await browser.close();
  }
};

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
