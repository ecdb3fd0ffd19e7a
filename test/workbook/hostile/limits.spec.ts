import { FileRefusedError } from '@lib/workbook/reading/file-refused.error';
import { fileKind } from '@lib/workbook/reading/file-kind';
import { readCsv } from '@lib/workbook/reading/csv/read-csv';
import { ReadingLimits, WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { unpackHere } from '@lib/workbook/reading/unpacked-file';
import { buildWorkbook } from './workbook-builder';
import { buildZip } from './zip-builder';

const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join('');
const lower = (limits: Partial<ReadingLimits>): ReadingLimits => ({ ...WEB_LIMITS, ...limits });

const entries = (count: number) =>
  buildZip(Array.from({ length: count }, (_, at) => ({ name: `${at}.csv`, content: 'A' })));
const unlike = (length: number) =>
  Buffer.from(many(length, (at) => String.fromCharCode(33 + ((at * at * 7 + at) % 89))));
const rows = (count: number) =>
  buildWorkbook({ sheet: many(count, (at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`) });
const columns = (count: number) =>
  buildWorkbook({ sheet: `<row r="1">${many(count, (at) => `<c><v>${at}</v></c>`)}</row>` });
const text = (length: number) =>
  buildWorkbook({ sheet: `<row r="1"><c t="inlineStr"><is><t>${'x'.repeat(length)}</t></is></c></row>` });
const strings = (count: number) => buildWorkbook({ strings: many(count, (at) => `<si><t>${at}</t></si>`) });
const deep = (depth: number) =>
  buildWorkbook({ sheet: `${'<x>'.repeat(depth - 2)}${'</x>'.repeat(depth - 2)}` });
const packed = (...sizes: number[]) =>
  buildZip(sizes.map((size, at) => ({ name: `${at}.csv`, content: unlike(size) })));
const zeros = (size: number) => buildZip([{ name: 'a.csv', content: Buffer.alloc(size, '0') }]);
const csv = (lines: number) => Buffer.from(`A,B\n${'1,2\n'.repeat(lines - 1)}`);
const line = (length: number) => Buffer.from(`A\n${' '.repeat(length)}\n`);

/** Seven shared strings of ten characters. */
const seventy = buildWorkbook({ strings: many(7, () => '<si><t>abcdefghij</t></si>') });
/** Its ratio lies between 250 and 260. */
const flat = zeros(120_000);

interface LimitCase {
  readonly limit: keyof ReadingLimits;
  readonly inside: () => unknown;
  readonly outside: () => unknown;
  readonly reason: string;
}

const CASES: readonly LimitCase[] = [
  {
    limit: 'uploadBytes',
    inside: () => fileKind('a.csv', Buffer.alloc(10_000_000, 'a'), WEB_LIMITS),
    outside: () => fileKind('a.csv', Buffer.alloc(10_000_001, 'a'), WEB_LIMITS),
    reason: 'too-big',
  },
  {
    limit: 'zipEntries',
    inside: () => unpackHere(entries(200), WEB_LIMITS),
    outside: () => unpackHere(entries(201), WEB_LIMITS),
    reason: 'too-many-entries',
  },
  {
    limit: 'entryBytes',
    inside: () => unpackHere(packed(5_000), lower({ entryBytes: 5_000 })),
    outside: () => unpackHere(packed(5_001), lower({ entryBytes: 5_000 })),
    reason: 'unpacked-too-big',
  },
  {
    limit: 'unpackedBytes',
    inside: () => unpackHere(packed(4_000, 4_000), lower({ unpackedBytes: 8_000 })),
    outside: () => unpackHere(packed(4_000, 4_001), lower({ unpackedBytes: 8_000 })),
    reason: 'unpacked-too-big',
  },
  {
    limit: 'ratio',
    inside: () => unpackHere(flat, lower({ ratio: 1_000 })),
    outside: () => unpackHere(flat, lower({ ratio: 500 })),
    reason: 'zip-bomb',
  },
  {
    limit: 'ratioFromBytes',
    inside: () => unpackHere(zeros(100_000), WEB_LIMITS),
    outside: () => unpackHere(zeros(100_001), WEB_LIMITS),
    reason: 'zip-bomb',
  },
  {
    limit: 'rows',
    inside: () => unpackHere(rows(20_000), WEB_LIMITS),
    outside: () => unpackHere(rows(20_001), WEB_LIMITS),
    reason: 'too-many-rows',
  },
  {
    limit: 'columns',
    inside: () => unpackHere(columns(200), WEB_LIMITS),
    outside: () => unpackHere(columns(201), WEB_LIMITS),
    reason: 'too-many-columns',
  },
  {
    limit: 'cellCharacters',
    inside: () => unpackHere(text(4_000), WEB_LIMITS),
    outside: () => unpackHere(text(4_001), WEB_LIMITS),
    reason: 'cell-too-long',
  },
  {
    limit: 'sharedStrings',
    inside: () => unpackHere(strings(200_000), WEB_LIMITS),
    outside: () => unpackHere(strings(200_001), WEB_LIMITS),
    reason: 'too-many-texts',
  },
  {
    limit: 'sharedStringCharacters',
    inside: () => unpackHere(seventy, lower({ sharedStringCharacters: 70 })),
    outside: () => unpackHere(seventy, lower({ sharedStringCharacters: 69 })),
    reason: 'too-many-texts',
  },
  {
    limit: 'xmlDepth',
    inside: () => unpackHere(deep(64), WEB_LIMITS),
    outside: () => unpackHere(deep(65), WEB_LIMITS),
    reason: 'too-deep',
  },
  {
    limit: 'csvLines',
    inside: () => [...readCsv(csv(200_000), WEB_LIMITS).rows],
    outside: () => [...readCsv(csv(200_001), WEB_LIMITS).rows],
    reason: 'too-many-rows',
  },
  {
    limit: 'recordCharacters',
    inside: () => readCsv(line(50_000), lower({ cellCharacters: 60_000 })).heading,
    outside: () => [...readCsv(line(50_001), lower({ cellCharacters: 60_000 })).rows],
    reason: 'long-line',
  },
];

describe('the limits of an upload', () => {
  it('are those of the security design', () => {
    expect(WEB_LIMITS).toMatchObject({
      uploadBytes: 10_000_000,
      zipEntries: 200,
      entryBytes: 50_000_000,
      unpackedBytes: 100_000_000,
      ratio: 100,
      ratioFromBytes: 100_000,
      rows: 20_000,
      columns: 200,
      cellCharacters: 4_000,
      sharedStrings: 200_000,
      sharedStringCharacters: 20_000_000,
      milliseconds: 10_000,
      heapMegabytes: 128,
    });
  });

  it('each have a case here, or in the spec of the thread', () => {
    const here = CASES.map(({ limit }) => limit);
    expect(new Set([...here, 'milliseconds', 'heapMegabytes'])).toEqual(new Set(Object.keys(WEB_LIMITS)));
  });

  it.each(CASES)('$limit: just inside is read', async ({ inside }) => {
    await expect(Promise.resolve().then(inside)).resolves.toBeTruthy();
  });

  it.each(CASES)('$limit: just outside is refused as $reason', async ({ outside, reason }) => {
    const refusal: unknown = await Promise.resolve()
      .then(outside)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FileRefusedError);
    expect(refusal).toMatchObject({ code: reason });
  });
});
