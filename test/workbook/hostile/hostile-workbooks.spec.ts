import { FileRefusedError } from '@lib/workbook/reading/file-refused.error';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { unpackInThread } from '@lib/workbook/reading/unpack-in-thread';
import { HostileCase } from './hostile-case';
import { PACKAGE_CASES } from './package-cases';
import { SHEET_CASES } from './sheet-cases';
import { ZIP_CASES } from './zip-cases';

/** What came of a file: the reason it was refused for, or the cells of its first sheet. */
async function outcomeOf(bytes: Buffer): Promise<unknown> {
  try {
    const unpacked = await unpackInThread(bytes, WEB_LIMITS);
    return unpacked.kind === 'workbook'
      ? unpacked.workbook.sheets[0]?.rows.map(({ cells }) => cells)
      : unpacked.files;
  } catch (error) {
    if (error instanceof FileRefusedError) return error.reason;
    throw error;
  }
}

describe.each([
  ['zips', ZIP_CASES],
  ['packages', PACKAGE_CASES],
  ['sheets', SHEET_CASES],
])('hostile %s', (_, cases: readonly HostileCase[]) => {
  it.each(cases)('$title: $outcome', async ({ build, outcome }) => {
    expect(await outcomeOf(build())).toEqual(outcome);
  });
});
