import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { CheckOptions, runCheck } from './ssda903-check.command';

const FIXTURES = join(__dirname, '../../../../test/fixtures/ssda903');
const ANNUAL = join(FIXTURES, 'annual-return');
const REPAIR = join(FIXTURES, 'repair');
const authority = (name: string): Authority => findAuthority(name)!;
const bromley = authority('bromley');

const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

describe('ssda903:check', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plp-check-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const check = async (
    files: readonly string[],
    options: Partial<CheckOptions> = {},
  ): Promise<{ usable: boolean; said: string }> => {
    const lines: string[] = [];
    const usable = await runCheck(files, { borough: bromley, ...options }, (line) => lines.push(line));
    return { usable, said: lines.join('\n') };
  };
  const write = (name: string, ...lines: string[]): string => {
    writeFileSync(join(folder, name), lines.join('\n'));
    return join(folder, name);
  };
  interface Printed {
    usable: boolean;
    refused: string[];
    years: { year: number; counts: Record<string, unknown>; problems: Record<string, unknown>[] }[];
    ofOthers: unknown[];
  }
  const printed = (said: string): Printed => JSON.parse(said) as Printed;

  it('takes a pattern, a folder or the files themselves, and says the same of them', async () => {
    const names = readdirSync(ANNUAL).filter((name) => name.startsWith('2021-'));
    for (const name of names) cpSync(join(ANNUAL, name), join(folder, name));
    writeFileSync(join(folder, 'notes.txt'), 'not a return');
    const byName = await check(
      names.map((name) => join(folder, name)),
      { year: 2022 },
    );
    expect(byName.usable).toBe(true);
    expect(byName.said).toContain('Return for 2021 to 2022, true for 31 March 2022');
    expect(byName.said).toMatch(/Episodes +253 +0/);
    expect(byName.said).toMatch(/Header +144 +0/);
    expect(await check([folder], { year: 2022 })).toEqual(byName);
    expect(await check([join(folder, '2021-*.csv')], { year: 2022 })).toEqual(byName);
  });

  it('lists each problem with its row, what is wrong, what was expected and how to fix it', async () => {
    write('header.csv', HEADER, 'A1,M,01/02/2012,WBRI,,,');
    write('episodes.csv', EPISODES, 'A1,31/02/2025,S,C2,N1,U6,PR4,,,,BR1 1AA,BR2 2BB,SC123456');
    const { said, usable } = await check([folder], { year: 2026 });
    expect(usable).toBe(true);
    expect(said).toMatch(/stops this row +141 +episodes\.csv +2 +DECOM +31\/02\/2025/);
    expect(said).toMatch(/Episodes +1 +1/);
    const { years } = printed((await check([folder], { year: 2026, json: true })).said);
    expect(years[0]?.problems.find((one) => one['rule'] === '141')).toMatchObject({
      file: 'episodes.csv',
      row: 2,
      column: 'DECOM',
      value: '31/02/2025',
      message: expect.any(String) as string,
      expected: expect.any(String) as string,
      fix: expect.any(String) as string,
    });
  });

  it.each([false, true])('prints no birth date and no postcode (JSON %s)', async (json) => {
    write('header.csv', HEADER, 'A1,M,31/02/2012,WBRI,,,');
    write('episodes.csv', EPISODES, 'A1,10/05/2025,S,C2,N1,U6,PR4,,,,QX1 99ZZQ,BR2 2BB,SC123456');
    const { said } = await check([folder], { year: 2026, json });
    expect(said).toContain('99/99/9999');
    expect(said).not.toContain('31/02/2012');
    expect(said).not.toContain('99ZZQ');
  });

  it.each([
    ['barking-and-dagenham', 20, { Newham: 2, Sutton: 1 }],
    ['newham', 2, { 'Barking and Dagenham': 20, Sutton: 1 }],
    ['sutton', 1, { 'Barking and Dagenham': 20, Newham: 2 }],
  ])(
    'takes the rows of %s out of the repair file and refuses the others by name',
    async (name, own, others) => {
      const { said } = await check([REPAIR], { borough: authority(name), json: true });
      const { usable, years, ofOthers } = printed(said);
      expect(usable).toBe(true);
      expect(ofOthers).toHaveLength(2);
      expect(ofOthers).toEqual(
        expect.arrayContaining(Object.entries(others).map(([authority, rows]) => ({ authority, rows }))),
      );
      const taken = years.map(({ counts }) => counts['episodes'] as { read: number; setAside: number });
      expect(taken.reduce((sum, one) => sum + one.read - one.setAside, 0)).toBe(own);
      const text = (await check([REPAIR], { borough: authority(name) })).said;
      for (const other of Object.keys(others)) expect(text).toContain(other);
    },
  );

  it('refuses a file of other authorities only, naming them', async () => {
    await expect(check([REPAIR])).rejects.toThrow(/No row is of Bromley.*Newham/);
    const { usable, said } = await check([REPAIR], { json: true });
    expect(usable).toBe(false);
    expect(printed(said).refused.join()).toContain('Newham');
  });

  it('refuses what cannot be read, and what is not there, each by name', async () => {
    const strange = write('strange.csv', 'COLOUR,SHAPE', 'red,round');
    await expect(check([strange], { year: 2022 })).rejects.toThrow(/strange\.csv: This is not a table/);
    const missing = check([join(folder, 'one.csv'), join(folder, 'two*.csv')], { year: 2022 });
    await expect(missing).rejects.toThrow(InvalidError);
    await expect(missing).rejects.toThrow(/one\.csv.*\n.*two\*\.csv/);
  });

  it('asks for the year where the files do not say it, and for a day within it', async () => {
    const files = [join(ANNUAL, '2021-header.csv')];
    await expect(check(files)).rejects.toThrow('Choose the year: the files have no YEAR column.');
    await expect(check(files, { year: 2022, asAt: day('2022-06-30') })).rejects.toThrow(
      /must be in 2021 to 2022/,
    );
  });

  it('refuses half a return, and one that is true on a day to come, as an import would', async () => {
    const half = [join(ANNUAL, '2021-episodes.csv')];
    await expect(check(half, { year: 2022 })).rejects.toThrow(/2021 to 2022 has no Header table/);
    const { usable, said } = await check(half, { year: 2022, json: true });
    expect([usable, printed(said).refused]).toEqual([false, [expect.stringMatching(/no Header table/)]]);
    await expect(check([join(ANNUAL, '2021-*.csv')], { year: 2099 })).rejects.toThrow(/is not over/);
  });

  it('says so when every row was set aside', async () => {
    write('header.csv', HEADER, ',M,01/02/2012,WBRI,,,');
    write('episodes.csv', EPISODES, ',10/05/2025,S,C2,N1,U6,PR4,,,,BR1 1AA,BR2 2BB,SC123456');
    const { usable, said } = await check([folder], { year: 2026 });
    expect(said).toContain('every row was set aside');
    expect(usable).toBe(false);
  });

  it('lets nothing in a file move the cursor of the terminal', async () => {
    write('header.csv', HEADER, 'A1,\u001b[31mM,01/02/2012,WBRI,,,');
    write('episodes.csv', EPISODES, 'A1,10/05/2025,S,\u001b[31mC2,N1,U6,PR4,,,,BR1 1AA,BR2 2BB,SC123456');
    const { said } = await check([folder], { year: 2026 });
    expect(said).not.toContain('\u001b');
  });

  it('changes none of the files', async () => {
    const file = join(ANNUAL, '2021-episodes.csv');
    const before = readFileSync(file);
    await check([join(ANNUAL, '2021-*.csv')], { year: 2022 });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
