import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '@lib/kernel/day';
import { runSettingsLoad } from '../../../apps/cli/src/commands/settings-load.command';
import { CliInstallation } from '../cli/cli-installation';

const HEADINGS = 'URN,Provision type,Registration status,Local authority,Places';

describe('settings:load', () => {
  let cli: CliInstallation;
  beforeAll(async () => {
    cli = await CliInstallation.create();
  });
  afterAll(() => cli.close());

  const fileOf = (name: string, ...rows: string[]): string => {
    const path = join(cli.folder, name);
    writeFileSync(path, [HEADINGS, ...rows].join('\n'));
    return path;
  };

  it('shows the difference and writes nothing, loads it when confirmed, and the same again not', async () => {
    await runSettingsLoad(cli.open, {}, cli.say);
    expect(cli.said()).toMatch(/^3812 +0 +0 +0$/m);
    expect(await runSettingsLoad(cli.open, {}, cli.say)).toBeNull();
    expect(cli.said()).toContain('Nothing was written. Add --confirm to load it.');
    const loaded = await runSettingsLoad(cli.open, { confirm: true }, cli.say);
    expect(loaded!.difference.added).toHaveLength(3_812);
    expect(cli.said()).toContain('The list is loaded.');
    expect((await runSettingsLoad(cli.open, { confirm: true }, cli.say))!.isNew).toBe(false);
    expect(cli.said()).toContain('Nothing was changed');
  });

  it('refuses a list with a problem, one that is not there, and an older one', async () => {
    const load = (file: string, asAt: string): Promise<unknown> =>
      runSettingsLoad(cli.open, { file, asAt: day(asAt), confirm: true }, cli.say);
    const wrong = fileOf(
      'wrong.csv',
      "1234567,Children's home,Active,Kent,4",
      "12,Children's home,Active,Kent,4",
    );
    await expect(load(wrong, '2024-03-31')).rejects.toThrow('Row 3: URN must be 7 figures');
    await expect(load(join(cli.folder, 'none.csv'), '2024-03-31')).rejects.toThrow('there is no such file');
    const sound = fileOf('sound.csv', "1234567,Children's home,Active,Kent,4");
    await expect(load(sound, '2022-03-31')).rejects.toThrow(
      'The directory stands at the list of 31 March 2023',
    );
    expect(cli.said()).toBe('');
    await load(sound, '2024-03-31');
    expect(cli.said()).toMatch(/^1 +0 +3812 +0$/m);
  });
});
