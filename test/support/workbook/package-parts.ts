import { fromBuffer } from 'yauzl';
import { ZipFile } from 'yazl';

/** The parts of a workbook package as text, by path; and a package made of such parts, to break on purpose. */
export type Parts = Map<string, string>;

export const unzipped = (bytes: Buffer): Promise<Parts> =>
  new Promise((resolve, reject) => {
    const parts: Parts = new Map();
    fromBuffer(bytes, { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed);
      zip.on('error', reject).on('end', () => resolve(parts));
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (broken, stream) => {
          if (broken) return reject(broken);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString());
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });

export const zipped = async (parts: Parts): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [path, text] of parts) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
