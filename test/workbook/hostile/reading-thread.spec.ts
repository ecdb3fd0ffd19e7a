import { buildWorkbook } from './workbook-builder';
import { COMMAND_LINE_LIMITS, WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { unpackInThread } from '@lib/workbook/reading/unpack-in-thread';
import { unpackHere } from '@lib/workbook/reading/unpacked-file';

const manyRows = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${Math.sin(at)}</v></c></row>`,
  ).join('');

describe('reading in a thread of its own', () => {
  it('gives what the same reader gives in this thread', async () => {
    const bytes = buildWorkbook({ sheet: '<row r="2"><c r="B2" s="1"><v>44286</v></c></row>' });
    const inThread = await unpackInThread(bytes, WEB_LIMITS);
    expect(inThread).toEqual(await unpackHere(bytes, WEB_LIMITS));
    expect(inThread).toMatchObject({
      workbook: { sheets: [{ rows: [{ row: 2, cells: ['', '31/03/2021'] }] }] },
    });
  });

  it('hands a refusal over with its reason and words', async () => {
    const bytes = buildWorkbook({ sheet: '<row r="-1"/>' });
    await expect(unpackInThread(bytes, WEB_LIMITS)).rejects.toMatchObject({
      name: 'FileRefusedError',
      code: 'damaged-part',
      message: expect.stringContaining('xl/worksheets/sheet1.xml cannot be read'),
    });
  });

  it('is killed when its time is up', async () => {
    const bytes = buildWorkbook({ sheet: manyRows(100_000) });
    const limits = { ...COMMAND_LINE_LIMITS, milliseconds: 50 };
    await expect(unpackInThread(bytes, limits)).rejects.toMatchObject({ code: 'too-slow' });
  });

  it('is killed when it needs more memory than it may have', async () => {
    const bytes = buildWorkbook({ sheet: manyRows(400_000) });
    const limits = { ...COMMAND_LINE_LIMITS, heapMegabytes: 40 };
    await expect(unpackInThread(bytes, limits)).rejects.toMatchObject({ code: 'too-much-memory' });
  });
});
