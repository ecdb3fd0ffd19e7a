import { Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, ZipFile } from 'yauzl';
import { FileRefusedError, inMegabytes, inThousands } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';
import { refuseOverlaps } from './overlaps';
import { ZipArchive } from './zip-archive';

/**
 * Opens a zip after checking its directory against security.md 4.3: count, names, encryption, sizes, ratio,
 * and entries that share bytes. Nothing is unpacked before every entry has passed.
 */
export async function openZip(bytes: Uint8Array, limits: ReadingLimits): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { decodeStrings: false }).catch(() => {
    throw new FileRefusedError('damaged-zip');
  });
  if (zip.entryCount > limits.zipEntries) {
    throw new FileRefusedError('too-many-entries', inThousands(limits.zipEntries));
  }
  const entries = await readDirectory(zip);
  refuseSizes([...entries.values()], limits);
  await refuseOverlaps(zip, [...entries.values()]);
  const files = new Map([...entries].filter(([name]) => !name.endsWith('/')));
  const byName = new Map([...files].map(([name, entry]) => [name.toLowerCase(), entry]));
  return new ZipArchive(zip, byName, [...files.keys()], limits);
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = safeName(entry);
      if (entry.isEncrypted()) throw new FileRefusedError('password');
      if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
        throw new FileRefusedError('damaged-zip');
      if (seen.has(name.toLowerCase())) throw new FileRefusedError('duplicate-name');
      seen.add(name.toLowerCase());
      entries.set(name, entry);
    }
  } catch (error) {
    throw refusalFor(error);
  }
  return entries;
}

function refusalFor(error: unknown): FileRefusedError {
  if (error instanceof FileRefusedError) return error;
  // yauzl stops at this flag before it hands the entry over.
  const encrypted = error instanceof Error && error.message.includes('strong encryption');
  return new FileRefusedError(encrypted ? 'password' : 'damaged-zip');
}

function safeName(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  if (name === '' || name.includes('\0') || validateFileName(name) !== null)
    throw new FileRefusedError('unsafe-name');
  return name;
}

function refuseSizes(entries: readonly Entry[], limits: ReadingLimits): void {
  for (const { compressedSize, uncompressedSize } of entries) {
    if (uncompressedSize > limits.entryBytes) {
      throw new FileRefusedError('unpacked-too-big', inMegabytes(limits.entryBytes));
    }
    if (uncompressedSize > limits.ratioFromBytes && uncompressedSize > limits.ratio * compressedSize) {
      throw new FileRefusedError('zip-bomb');
    }
  }
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > limits.unpackedBytes)
    throw new FileRefusedError('unpacked-too-big', inMegabytes(limits.unpackedBytes));
}
