import { HARMLESS, HostileCase } from './hostile-case';
import { buildWorkbook, workbookEntries } from './workbook-builder';
import { BuiltEntry, buildZip } from './zip-builder';

const withEntry = (...more: BuiltEntry[]): Buffer => buildZip([...workbookEntries(), ...more]);
const bent = (fields: Partial<BuiltEntry>): Buffer =>
  buildZip(
    workbookEntries().map((entry) => (entry.name.includes('sheet1') ? { ...entry, ...fields } : entry)),
  );

const MB = 1_000_000;

/** Zips that point outside, lie about themselves, or unpack without end. */
export const ZIP_CASES: readonly HostileCase[] = [
  {
    title: 'a name that climbs out of the folder',
    build: () => withEntry({ name: '../../etc/cron.d/job', content: 'x' }),
    outcome: 'unsafe-name',
  },
  {
    title: 'an absolute name',
    build: () => withEntry({ name: '/etc/passwd', content: 'x' }),
    outcome: 'unsafe-name',
  },
  {
    title: 'a drive letter',
    build: () => withEntry({ name: 'C:\\evil.dll', content: 'x' }),
    outcome: 'unsafe-name',
  },
  {
    title: 'a name that climbs with backslashes',
    build: () => withEntry({ name: 'xl\\..\\..\\evil', content: 'x' }),
    outcome: 'unsafe-name',
  },
  {
    title: 'a name with a NUL',
    build: () => withEntry({ name: 'a\0.xml', content: 'x' }),
    outcome: 'unsafe-name',
  },
  {
    title: 'two entries of one name, in another case',
    build: () => withEntry({ name: 'XL/Worksheets/SHEET1.xml', content: '<worksheet/>' }),
    outcome: 'duplicate-name',
  },
  {
    title: 'an entry whose own header names another file',
    build: () => bent({ localName: 'xl/worksheets/other1.xml' }),
    outcome: 'damaged-zip',
  },
  {
    title: 'entries that share their bytes',
    build: () => withEntry({ name: 'xl/again.xml', content: '', overlaps: 4 }),
    outcome: 'damaged-zip',
  },
  { title: 'an encrypted entry', build: () => bent({ flag: 1 }), outcome: 'password' },
  { title: 'a strongly encrypted entry', build: () => bent({ flag: 0x41 }), outcome: 'password' },
  { title: 'a compression nobody uses', build: () => bent({ method: 12 }), outcome: 'damaged-zip' },
  {
    title: 'an entry that says it is smaller than it is',
    build: () => bent({ declaredSize: 20 }),
    outcome: 'damaged-zip',
  },
  {
    title: 'an entry that says it is larger than it is',
    build: () => bent({ declaredSize: 9_000 }),
    outcome: 'damaged-zip',
  },
  {
    title: 'an entry longer than its file',
    build: () => bent({ declaredPacked: 5 * MB }),
    outcome: 'damaged-zip',
  },
  {
    title: 'an entry that says it unpacks to 4 GB',
    build: () => bent({ declaredSize: 0xfffffffe }),
    outcome: 'unpacked-too-big',
  },
  { title: '30,000 entries', build: () => buildZip(manyEntries(30_000)), outcome: 'too-many-entries' },
  {
    title: 'a directory that says it has 60,000 entries',
    build: () => buildZip(workbookEntries(), { declaredEntries: 60_000 }),
    outcome: 'too-many-entries',
  },
  {
    title: 'a directory that says it has more entries than it has',
    build: () => buildZip(workbookEntries(), { declaredEntries: 20 }),
    outcome: 'damaged-zip',
  },
  {
    title: '60 MB of spaces in one cell',
    build: () => withEntry({ name: 'xl/worksheets/sheet2.xml', content: Buffer.alloc(60 * MB, ' ') }),
    outcome: 'unpacked-too-big',
  },
  {
    title: '40 MB of nothing',
    build: () => withEntry({ name: 'xl/media/image1.png', content: Buffer.alloc(40 * MB) }),
    outcome: 'zip-bomb',
  },
  { title: 'a zip cut short', build: () => buildWorkbook().subarray(0, 900), outcome: 'damaged-zip' },
  {
    title: 'bytes after the end of the zip',
    build: () => Buffer.concat([buildWorkbook(), Buffer.from('MZ and a program')]),
    outcome: 'damaged-zip',
  },
  { title: 'a zip of nothing', build: () => buildZip([]), outcome: 'empty' },
  { title: 'sizes that follow the data', build: () => bent({ flag: 8 }), outcome: HARMLESS },
  { title: 'zip64 sizes and directory', build: () => zip64(), outcome: HARMLESS },
  { title: 'entries stored as they are', build: () => bent({ stored: true }), outcome: HARMLESS },
];

function manyEntries(count: number): BuiltEntry[] {
  return Array.from({ length: count }, (_, at) => ({ name: `${at}.xml`, content: '', stored: true }));
}

function zip64(): Buffer {
  return buildZip(
    workbookEntries().map((entry) => ({ ...entry, zip64: true })),
    { zip64End: true },
  );
}
