import { Request } from 'express';

/** A file that is being sent, as multer hands it over. */
interface Arriving {
  readonly stream: NodeJS.ReadableStream;
}

type Done = (error: null, file: { buffer: Buffer; size: number }) => void;

/**
 * Multer's storage of a form's files: in memory, up to a limit for all of them together. Of a file that is beyond it
 * nothing is kept but its size, and the form is read to its end, so that the page of the form can say what is wrong.
 */
export class BoundedMemory {
  private readonly held = new WeakMap<Request, number>();

  constructor(private readonly limit: number) {}

  _handleFile(request: Request, { stream }: Arriving, done: Done): void {
    let chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (this.hold(request, chunk.length)) chunks.push(chunk);
      else chunks = [];
    });
    stream.on('end', () => done(null, { buffer: Buffer.concat(chunks), size }));
  }

  _removeFile(_request: Request, file: { buffer?: Buffer }, done: (error: null) => void): void {
    delete file.buffer;
    done(null);
  }

  private hold(request: Request, bytes: number): boolean {
    const held = (this.held.get(request) ?? 0) + bytes;
    this.held.set(request, held);
    return held <= this.limit;
  }
}

/** Whether all of it is there; otherwise it was too large to be kept. */
export const isWhole = ({ buffer, size }: Pick<Express.Multer.File, 'buffer' | 'size'>): boolean =>
  buffer.length === size;
