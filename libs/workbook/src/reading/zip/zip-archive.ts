import { Entry, ZipFile } from 'yauzl';
import { FileRefusedError, inMegabytes } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';

/** A zip whose directory has been checked; its entries are unpacked one at a time and counted as they come. */
export class ZipArchive {
  private unpacked = 0;

  constructor(
    private readonly zip: ZipFile,
    /** By name in lower case: parts of a workbook are named without regard to case. */
    private readonly entries: ReadonlyMap<string, Entry>,
    /** As the zip has them, in its order, without folders. */
    readonly names: readonly string[],
    private readonly limits: ReadingLimits,
  ) {}

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * The bytes of an entry as they are unpacked. What an entry says of its size is never trusted: yauzl stops
   * where the bytes exceed it, and the bytes of all entries are counted here.
   */
  async *unpack(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new FileRefusedError('missing-part', name);
    const chunks = await this.zip.openReadStreamPromise(entry).catch(refuseDamaged);
    try {
      for await (const chunk of chunks as AsyncIterable<Buffer>) {
        this.unpacked += chunk.length;
        if (this.unpacked > this.limits.unpackedBytes) {
          throw new FileRefusedError('unpacked-too-big', inMegabytes(this.limits.unpackedBytes));
        }
        yield chunk;
      }
    } catch (error) {
      refuseDamaged(error);
    }
  }

  async bytesOf(name: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.unpack(name)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
}

function refuseDamaged(error: unknown): never {
  throw error instanceof FileRefusedError ? error : new FileRefusedError('damaged-zip');
}
