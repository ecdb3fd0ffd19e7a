import { PassThrough, Writable } from 'node:stream';

/** What a writer writes, gathered in memory, for files of a size that a page hands over at once. */
export const bytesOf = async <T>(
  write: (to: Writable) => Promise<T>,
): Promise<{ bytes: Buffer; written: T }> => {
  const chunks: Buffer[] = [];
  const to = new PassThrough();
  to.on('data', (chunk: Buffer) => chunks.push(chunk));
  const written = await write(to);
  return { bytes: Buffer.concat(chunks), written };
};
