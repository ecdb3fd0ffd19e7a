import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importing } from './figures/importing.bench';
import { bundleWorkbook } from './figures/bundle-workbook.bench';
import { csv } from './figures/csv.bench';
import { dashboardPage } from './figures/dashboard-page.bench';
import { large } from './figures/large.bench';
import { listPage } from './figures/list-page.bench';
import { mixedLoad } from './figures/mixed-load.bench';
import { protecting } from './figures/protecting.bench';
import { reading } from './figures/reading.bench';
import { registerUpload } from './figures/register-upload.bench';
import { start } from './figures/start.bench';
import { upload } from './figures/upload.bench';
import { waveDeadline } from './figures/wave-deadline.bench';
import { workbook } from './figures/workbook.bench';
import { workstreamPage } from './figures/workstream-page.bench';
import { Bench, BenchContext, BenchServer, Figure } from './support/figure';
import { startBenchServer } from './support/bench-server';
import { tableOf, writeReport } from './support/report';

const BENCHES: Readonly<Record<string, Bench>> = {
  reading,
  importing,
  upload,
  'register-upload': registerUpload,
  workbook,
  'bundle-workbook': bundleWorkbook,
  csv,
  'list-page': listPage,
  'dashboard-page': dashboardPage,
  'workstream-page': workstreamPage,
  'mixed-load': mixedLoad,
  'wave-deadline': waveDeadline,
  large,
  protecting,
  start,
};
const FEWEST_RUNS = 5;
const WRONG_USE = 2;

/** Measures what is named, or everything; everything is written to docs/performance.md. @returns the exit code. */
export const bench = async (args: readonly string[]): Promise<number> => {
  const runs = Math.max(FEWEST_RUNS, Number(args[args.indexOf('--runs') + 1]) || 0);
  const named = args.filter((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--runs');
  const unknown = named.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) {
    console.error(
      `There is no figure called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`,
    );
    return WRONG_USE;
  }
  const wanted = named.length > 0 ? named : Object.keys(BENCHES);
  const folder = mkdtempSync(join(tmpdir(), 'plp-bench-'));
  let server: (BenchServer & { stop: () => Promise<void> }) | null = null;
  const context: BenchContext = {
    folder,
    runs,
    server: async () => (server ??= await startBenchServer(folder)),
  };
  const figures: Figure[] = [];
  try {
    for (const name of wanted) {
      console.log(`Measuring: ${name}`);
      figures.push(...(await BENCHES[name]!(context)));
    }
    console.log(tableOf(figures));
    if (named.length === 0) writeReport(figures, { runs, settings: (await context.server()).settings });
    return 0;
  } finally {
    await (server as { stop: () => Promise<void> } | null)?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
