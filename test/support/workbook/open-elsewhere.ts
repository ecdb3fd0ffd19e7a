import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** X-44 needs other programs: what of them this machine has. Excel itself is never tried. */

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

export const PYTHON = ['python3', '/usr/bin/python3'].find((python) => runs(python, '-c', 'import openpyxl'));
export const HAS_OFFICE = runs('soffice', '--version');

/**
 * Opens the file with openpyxl, and a copy that has been through LibreOffice and ODS, and compares them. Tabs and
 * escapes (_x0041_) LibreOffice writes back to xlsx in its own way: opens-elsewhere.spec.ts looks at those in ODS.
 */
const COMPARE = `
import sys, json, re, warnings, openpyxl
warnings.simplefilter('error')
problems = []
first = openpyxl.load_workbook(sys.argv[1])
for sheet in first:
    if not sheet.tables:
        problems.append(f'openpyxl finds no table in {sheet.title}')
    if any(cell.data_type == 'f' for row in sheet.iter_rows() for cell in row):
        problems.append(f'openpyxl finds a formula in {sheet.title}')
def same(a, b):
    if isinstance(a, str) and re.search(r'_x|\\t', a):
        return True
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-9 * max(1, abs(a))
    return a == b
for path in sys.argv[2:]:
    again = openpyxl.load_workbook(path)
    if again.sheetnames != first.sheetnames:
        problems.append('LibreOffice gives back other sheets')
        break
    for sheet in first:
        for row in sheet.iter_rows():
            for cell in row:
                if not same(cell.value, again[sheet.title][cell.coordinate].value):
                    problems.append(f'{sheet.title}: {cell.coordinate} comes back from LibreOffice as something else')
print(json.dumps(problems))
`;

/** The file as LibreOffice writes it after opening it and saving it as ODS. */
export const throughOds = (folder: string, file: string): string => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = (to: string, from: string, into: string): void => {
    execFileSync('soffice', ['--headless', profile, '--convert-to', to, '--outdir', into, from], {
      stdio: 'ignore',
    });
  };
  convert('ods', file, folder);
  convert('xlsx', file.replace(/\.xlsx$/, '.ods'), join(folder, 'again'));
  return join(folder, 'again', 'written.xlsx');
};

/** What other programs make of a workbook that they should not; nothing where this machine has none of them. */
export const problemsElsewhere = (bytes: Buffer): string[] => {
  if (!PYTHON) return [];
  const folder = mkdtempSync(join(tmpdir(), 'open-elsewhere-'));
  try {
    const file = join(folder, 'written.xlsx');
    writeFileSync(file, bytes);
    const copies = HAS_OFFICE ? [throughOds(folder, file)] : [];
    const told = execFileSync(PYTHON, ['-c', COMPARE, file, ...copies], { encoding: 'utf8' });
    return (JSON.parse(told) as string[]).map((problem) => `X-44 ${problem}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
