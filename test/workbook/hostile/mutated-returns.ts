import fc from 'fast-check';
import { FileRefusedError } from '@lib/workbook/reading/file-refused.error';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { unpackHere } from '@lib/workbook/reading/unpacked-file';
import { readReturn } from '@lib/ssda903/reading/read-return';
import { csvTables, workbookOfTables, xmlReturn, zipOfTables } from '@test/fixtures/ssda903/annual-return';
import { mutated, mutations } from './mutations';
import { buildWorkbook } from './workbook-builder';

const SHEET =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44286</v></c></row><row r="2"><c t="inlineStr"><is><t>x</t></is></c></row>';

/**
 * Damages valid files at random and reads each: it must be read or be refused for a named reason. Anything
 * else (another error, a crash, no end) fails, and fast-check prints the smallest damage that does it.
 */
export async function checkMutatedReturns(runs: number): Promise<void> {
  const texts = [csvTables().find(({ name }) => name.includes('episodes'))!, xmlReturn()];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...texts), mutations, async ({ name, bytes }, damage) => {
      const { notes } = await readReturn([{ name, bytes: mutated(bytes, damage) }], WEB_LIMITS);
      expect(notes.every(({ message }) => message.length > 0)).toBe(true);
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
  const zips = [(await workbookOfTables()).bytes, zipOfTables().bytes];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...zips), mutations, async (bytes, damage) =>
      unpackOrRefuse(mutated(bytes, damage)),
    ),
    { numRuns: Math.ceil(runs / 4) },
  );
  // Damage to a packed part mostly breaks its packing; here the part is damaged and then packed.
  await fc.assert(
    fc.asyncProperty(mutations, async (damage) => {
      const sheet = `<?xml version="1.0"?><worksheet><sheetData>${SHEET}</sheetData></worksheet>`;
      await unpackOrRefuse(
        buildWorkbook({ parts: { 'xl/worksheets/sheet1.xml': mutated(Buffer.from(sheet), damage) } }),
      );
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
}

async function unpackOrRefuse(bytes: Buffer): Promise<void> {
  try {
    await unpackHere(bytes, WEB_LIMITS);
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
  }
}
