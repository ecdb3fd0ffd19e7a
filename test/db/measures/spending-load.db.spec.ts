import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSpendingLoad } from '../../../apps/cli/src/commands/spending-load.command';
import { CliInstallation } from '../cli/cli-installation';

describe('spending:load', () => {
  let cli: CliInstallation;
  beforeAll(async () => {
    cli = await CliInstallation.create();
  });
  afterAll(() => cli.close());

  const fileOf = (name: string, ...rows: string[]): string => {
    const path = join(cli.folder, name);
    writeFileSync(path, ['Financial year,Authority code,Line,Spend', ...rows].join('\n'));
    return path;
  };

  it('shows the difference and writes nothing, loads it when confirmed, and the same again not', async () => {
    const file = fileOf('outturn.csv', '2024-25,305,3.1.2,9000000', '2024-25,305,3.1.1,12000000');
    expect(await runSpendingLoad(cli.open, { file }, cli.say)).toBe(false);
    expect(cli.said()).toContain('Nothing was written. Add --confirm to load it.');
    expect(await runSpendingLoad(cli.open, { file, confirm: true }, cli.say)).toBe(true);
    expect(cli.said()).toMatch(/^2 +0 +0$/m);
    expect(await runSpendingLoad(cli.open, { file, confirm: true }, cli.say)).toBe(false);
    expect(cli.said()).toContain('This table was loaded before. Nothing was changed.');
  });

  it('refuses a table with a problem, and one that is not there', async () => {
    const load = (file: string): Promise<boolean> =>
      runSpendingLoad(cli.open, { file, confirm: true }, cli.say);
    await expect(load(fileOf('wrong.csv', '2024,305,3.1.2,1'))).rejects.toThrow('Row 2: Financial year');
    await expect(load(join(cli.folder, 'none.csv'))).rejects.toThrow('there is no such file');
  });
});
