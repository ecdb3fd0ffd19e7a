import { close, createReadStream, createWriteStream, open, unlink } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { newId } from '@lib/kernel/ids';
import { Download } from '@lib/web-kit/responses/page';
import { fileName, FileNameParts } from '@lib/workbook/writing/file-name';
import { WrittenCsv } from '@lib/workbook/writing/write-csv';

const CSV = 'text/csv; charset=utf-8';

/**
 * A long extract as a file to download. It is written whole before its first byte is sent, so its audit is
 * committed by then and no slow reader holds a connection of the database.
 */
export const csvDownload = async (
  name: FileNameParts,
  write: (to: Writable) => Promise<WrittenCsv>,
): Promise<Download> => {
  const fd = await namelessFile();
  try {
    const { bytes } = await write(createWriteStream('', { fd, start: 0, autoClose: false }));
    return new Download(fileName(name, 'csv'), CSV, createReadStream('', { fd, start: 0 }), bytes);
  } catch (error) {
    await promisify(close)(fd);
    throw error;
  }
};

/** A file that is gone as soon as it is closed, however the process ends; only this process can read it. */
const namelessFile = async (): Promise<number> => {
  const path = join(tmpdir(), `plp-${newId()}.csv`);
  const fd = await promisify(open)(path, 'wx+', 0o600);
  await promisify(unlink)(path);
  return fd;
};
