import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip, with every field that a hostile hand could bend. */
export interface BuiltEntry {
  readonly name: string;
  readonly content: Buffer | string;
  readonly stored?: boolean;
  /** Bits of the general purpose flag: 1 encrypted, 0x40 strongly, 8 sizes follow the data. */
  readonly flag?: number;
  readonly method?: number;
  /** What the entry says of its sizes, where it lies. */
  readonly declaredSize?: number;
  readonly declaredPacked?: number;
  /** The name in the entry's own header, where it differs from the directory's. */
  readonly localName?: string;
  /** The entry whose bytes this one shares. */
  readonly overlaps?: number;
  readonly zip64?: boolean;
}

interface PlacedEntry {
  readonly entry: BuiltEntry;
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

export interface ZipFields {
  /** What the directory says of its number of entries, where it lies. */
  readonly declaredEntries?: number;
  readonly zip64End?: boolean;
}

/** Writes a zip byte by byte, honest unless told otherwise. */
export function buildZip(entries: readonly BuiltEntry[], fields: ZipFields = {}): Buffer {
  const placed: PlacedEntry[] = [];
  const pieces: Buffer[] = [];
  let offset = 0;
  const push = (piece: Buffer): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const entry of entries) {
    if (entry.overlaps !== undefined) {
      placed.push({ ...placed[entry.overlaps]!, entry, name: Buffer.from(entry.name) });
      continue;
    }
    const content = Buffer.from(entry.content as string);
    const data = entry.stored ? content : deflateRawSync(content);
    const one: PlacedEntry = {
      entry,
      name: Buffer.from(entry.name),
      offset,
      crc: crc32(content),
      packed: entry.declaredPacked ?? data.length,
      size: entry.declaredSize ?? content.length,
    };
    placed.push(one);
    push(localHeader(one));
    push(data);
    if ((entry.flag ?? 0) & 8) push(dataDescriptor(one));
  }
  const start = offset;
  placed.forEach((one) => push(directoryRecord(one)));
  const size = offset - start;
  const count = fields.declaredEntries ?? placed.length;
  if (fields.zip64End) push(zip64End(count, start, size, offset));
  push(directoryEnd(fields.zip64End ? 0xffff : count, fields.zip64End ? 0xffffffff : start, size));
  return Buffer.concat(pieces);
}

function localHeader({ entry, name, crc, packed, size }: PlacedEntry): Buffer {
  const header = Buffer.alloc(30);
  const described = ((entry.flag ?? 0) & 8) !== 0;
  const ownName = entry.localName ? Buffer.from(entry.localName) : name;
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(entry.flag ?? 0, 6);
  header.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 8);
  header.writeUInt32LE(described ? 0 : crc, 14);
  header.writeUInt32LE(described ? 0 : packed, 18);
  header.writeUInt32LE(described ? 0 : size, 22);
  header.writeUInt16LE(ownName.length, 26);
  return Buffer.concat([header, ownName]);
}

function dataDescriptor({ crc, packed, size }: PlacedEntry): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packed, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}

function directoryRecord({ entry, name, offset, crc, packed, size }: PlacedEntry): Buffer {
  const record = Buffer.alloc(46);
  const extra = entry.zip64 ? zip64Extra(size, packed) : Buffer.alloc(0);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(45, 4);
  record.writeUInt16LE(45, 6);
  record.writeUInt16LE(entry.flag ?? 0, 8);
  record.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 10);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(entry.zip64 ? 0xffffffff : packed, 20);
  record.writeUInt32LE(entry.zip64 ? 0xffffffff : size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name, extra]);
}

function zip64Extra(size: number, packed: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
}

function zip64End(count: number, start: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(76);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(at), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

function directoryEnd(count: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
