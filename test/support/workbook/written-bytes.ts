import { Writable } from 'node:stream';
import { WrittenFile } from '@lib/workbook/writing/workbook-document';

/** Runs a writer into memory. */
export const writtenBytes = async (
  write: (to: Writable) => Promise<WrittenFile>,
): Promise<{ readonly bytes: Buffer; readonly file: WrittenFile }> => {
  const chunks: Buffer[] = [];
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const file = await write(to);
  return { bytes: Buffer.concat(chunks), file };
};
