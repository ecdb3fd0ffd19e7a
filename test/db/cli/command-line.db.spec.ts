import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ran, runFromSource } from '@test/support/run-from-source';
import { COMMANDS } from '../../../apps/cli/src/commands/all-commands';

const FIXTURES = join(__dirname, '..', '..', 'fixtures', 'ssda903');
const RETURN = join(FIXTURES, 'annual-return', '2021-*.csv');

/** The command line as people run it: processes of its own, on a default database of its own. */
describe('the command line', () => {
  let dataDir: string;
  let out: string;

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'plp-test-line-'));
    out = mkdtempSync(join(tmpdir(), 'plp-test-line-out-'));
  });
  afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(out, { recursive: true, force: true });
  });

  const run = (...args: string[]): Promise<Ran> =>
    runFromSource('apps/cli/src/main.ts', args, {
      DATA_DIR: dataDir,
      PUBLIC_URL: 'https://placements.example',
    });

  it('lists its commands, and has help on each', async () => {
    const { code, out: listed } = await run('--help');
    expect(code).toBe(0);
    for (const name of [
      'migrate',
      'reference-data:load',
      'ssda903:check',
      'ssda903:import',
      'report:list',
      'report:run',
      'admin:bootstrap',
      'backup',
      'restore',
    ]) {
      expect(listed).toContain(name);
      const help = await run(name, '--help');
      expect([name, help.code, help.err]).toEqual([name, 0, '']);
      expect(help.out).toMatch(/^Usage: /);
    }
    expect(COMMANDS.length).toBeGreaterThanOrEqual(11);
  }, 120_000);

  it.each([
    [['weather'], /unknown command/],
    [['ssda903:check', '--borough', 'bromley'], /missing required argument/],
    [['ssda903:check', '--borough', 'atlantis', RETURN], /33 London authorities/],
    [['ssda903:check', '--borough', 'bromley', '--year', 'soon', RETURN], /year in which the return ends/],
    [['report:run', '--report', 'placements-snapshot', '--out', 'x'], /--as-at/],
    [['backup'], /--out/],
  ])('answers wrong use with 2: %j', async (args, said) => {
    const { code, err } = await run(...args);
    expect(err).toMatch(said);
    expect(code).toBe(2);
  });

  it('checks a return without a database: 0 usable, 1 not', async () => {
    const checked = await run('ssda903:check', '--borough', 'bromley', '--year', '2022', RETURN, '--json');
    expect([checked.code, checked.err]).toEqual([0, '']);
    expect(JSON.parse(checked.out)).toMatchObject({ usable: true, years: [{ year: 2022 }] });
    const refused = await run('ssda903:check', '--borough', 'bromley', join(FIXTURES, 'repair'));
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^No row is of Bromley/);
    expect(readdirSync(dataDir)).toEqual([]);
  }, 60_000);

  it('starts a default database for its own duration, and leaves nothing running', async () => {
    const loaded = await run('reference-data:load');
    expect([loaded.err, loaded.code]).toEqual(['', 0]);
    expect(loaded.out).toContain('loaded');
    expect(existsSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
    expect((await run('reference-data:load')).out).toContain('up to date');
  }, 180_000);

  it('refuses an import without an agreement with 1 and one plain sentence', async () => {
    const {
      code,
      err,
      out: said,
    } = await run('ssda903:import', '--borough', 'bromley', '--year', '2022', RETURN);
    expect(code).toBe(1);
    expect(said).toBe('');
    expect(err).toMatch(/^Your borough has no live data-sharing agreement/);
    expect(err).not.toMatch(/\n\s+at /);
  }, 60_000);

  it('prints the first administrator’s link', async () => {
    const { code, out: said } = await run('admin:bootstrap');
    expect(code).toBe(0);
    expect(said).toMatch(/^https:\/\/placements\.example\/\S+$/m);
  }, 60_000);

  it('backs up; restores into a new data folder with the same secret, and nowhere else', async () => {
    const folder = join(out, 'backup');
    expect((await run('backup', '--out', folder)).code).toBe(0);
    expect((await run('backup', '--out', folder)).code).toBe(1);
    const onTop = await run('restore', '--from', folder);
    expect(onTop.code).toBe(1);
    expect(onTop.err).toMatch(/is not empty/);
    const elsewhere = mkdtempSync(join(tmpdir(), 'plp-test-line-other-'));
    try {
      const other = await runFromSource('apps/cli/src/main.ts', ['restore', '--from', folder], {
        DATA_DIR: elsewhere,
      });
      expect(other.code).toBe(1);
      expect(other.err).toMatch(/another secret/);
      rmSync(join(elsewhere, 'postgres'), { recursive: true });
      cpSync(join(dataDir, 'secret'), join(elsewhere, 'secret'));
      const restored = await runFromSource('apps/cli/src/main.ts', ['restore', '--from', folder], {
        DATA_DIR: elsewhere,
      });
      expect([restored.err, restored.code]).toEqual(['', 0]);
      expect(restored.out).toMatch(/rows of \d+ tables were restored/);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  }, 180_000);
});
