import { FileBytes, startOf, wholeOf } from './file-bytes';
import { FileRefusedError, inMegabytes } from './file-refused.error';
import { ReadingLimits } from './reading-limits';

export type FileKind = 'csv' | 'xml' | 'zip' | 'xlsx';

const EXPECTED: Record<FileKind, string> = {
  csv: 'a CSV file',
  xml: 'an XML file',
  zip: 'a zip',
  xlsx: 'an Excel workbook (.xlsx)',
};

const EXTENSIONS: ReadonlyMap<string, FileKind> = new Map([
  ['csv', 'csv'],
  ['txt', 'csv'],
  ['tsv', 'csv'],
  ['xml', 'xml'],
  ['zip', 'zip'],
  ['xlsx', 'xlsx'],
]);

/** How many of the first bytes tell what a file is. */
const LOOKED_AT = 200;

/**
 * What a file is, by its size, its first bytes and its name together: the first step of the gate
 * (security.md 4.3). A name that says one thing over bytes that say another is refused.
 */
export function fileKind(name: string, bytes: FileBytes, limits: ReadingLimits): FileKind {
  if (bytes.length === 0) throw new FileRefusedError('empty');
  if (bytes.length > limits.uploadBytes)
    throw new FileRefusedError('too-big', inMegabytes(limits.uploadBytes));
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const start = startOf(bytes, LOOKED_AT);
  refuseOtherWorkbooks(extension, start, bytes);
  const kind = EXTENSIONS.get(extension);
  if (!kind || isKnownOther(start)) throw new FileRefusedError('unknown-type');
  if (!kindsOfContent(start).includes(kind)) throw new FileRefusedError('wrong-type', EXPECTED[kind]);
  return kind;
}

function refuseOtherWorkbooks(extension: string, start: Uint8Array, bytes: FileBytes): void {
  // Compound files are .xls, or the envelope that Excel puts round an encrypted .xlsx.
  if (startsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new FileRefusedError(
      Buffer.from(wholeOf(bytes)).includes('EncryptedPackage', 0, 'utf16le') ? 'password' : 'old-excel',
    );
  }
  if (extension === 'xls') throw new FileRefusedError('old-excel');
  if (extension === 'xlsb') throw new FileRefusedError('binary-workbook');
  if (extension === 'xlsm' || extension === 'xltm') throw new FileRefusedError('macro');
}

const OTHERS = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7-Zip
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x4d, 0x5a, 0x90], // program
];

function isKnownOther(bytes: Uint8Array): boolean {
  return OTHERS.some((magic) => startsWith(bytes, magic));
}

function kindsOfContent(bytes: Uint8Array): readonly FileKind[] {
  if (startsWith(bytes, [0x50, 0x4b])) return ['zip', 'xlsx'];
  return looksLikeXml(bytes) ? ['xml'] : ['csv'];
}

function looksLikeXml(bytes: Uint8Array): boolean {
  // The first sign that is not white space, a byte order mark or half of a UTF-16 letter.
  const passedOver = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);
  return bytes.find((byte) => !passedOver.has(byte)) === 0x3c;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
