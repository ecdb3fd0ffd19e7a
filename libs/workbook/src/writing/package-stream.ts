import { createHash } from 'node:crypto';
import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface FileWritten {
  readonly bytes: number;
  readonly sha256: string;
}

/** One moment for every part, so that the same workbook is the same bytes whenever it is made again. */
const PART = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** A fingerprint and a size, taken as bytes pass. */
const measuring = (): { passing: Transform; written: () => FileWritten } => {
  const hash = createHash('sha256');
  let bytes = 0;
  const passing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { passing, written: () => ({ bytes, sha256: hash.digest('hex') }) };
};

/** A zip file sent part by part to where it is going, no faster than that takes it. */
export class PackageStream {
  private readonly zip = new ZipFile();
  private readonly measure = measuring();
  private readonly sent: Promise<void>;

  constructor(to: Writable) {
    const from = this.zip.outputStream as Readable;
    this.sent = pipeline(from, this.measure.passing, to);
    this.sent.catch(() => undefined); // told to whoever awaits a part or the end
    this.zip.on('error', (error: Error) => from.destroy(error));
  }

  part(path: string, xml: string): void {
    this.zip.addBuffer(Buffer.from(xml), path, PART);
  }

  /** A part that is made while it is sent. Fails with what made it fail, or when nobody takes the file any more. */
  async streamedPart(path: string, pieces: AsyncIterable<string>): Promise<void> {
    const source = Readable.from(pieces, { objectMode: false, highWaterMark: 1 << 18 });
    const made = new Promise<void>((resolve, reject) => source.once('end', resolve).once('error', reject));
    this.zip.addReadStream(source, path, PART);
    try {
      await Promise.race([made, this.sent.then(() => made)]);
    } catch (error) {
      made.catch(() => undefined);
      source.destroy();
      this.zip.emit('error', error);
      await this.sent.catch(() => undefined);
      throw error;
    }
  }

  async end(): Promise<FileWritten> {
    this.zip.end();
    await this.sent;
    return this.measure.written();
  }
}
