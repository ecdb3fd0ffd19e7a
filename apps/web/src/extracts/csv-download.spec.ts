import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { day } from '@lib/kernel/day';
import { WrittenCsv } from '@lib/workbook/writing/write-csv';
import { csvDownload } from './csv-download';

const NAME = { report: 'return-problems', area: 'bromley', period: '2025 to 2026', runOn: day('2026-04-07') };
const LONG = `${'a line of it\n'.repeat(100_000)}`;

const writing =
  (text: string) =>
  async (to: Writable): Promise<WrittenCsv> => {
    await pipeline(Readable.from([text]), to);
    return { rows: 1, bytes: Buffer.byteLength(text), sha256: '' };
  };

/** What this process has open, and what stands in the folder for such files, by the name we give them. */
const leftOver = (): string[] => {
  const open = existsSync('/proc/self/fd')
    ? readdirSync('/proc/self/fd').flatMap((fd) => {
        try {
          return [readlinkSync(`/proc/self/fd/${fd}`)];
        } catch {
          return [];
        }
      })
    : [];
  return [...open, ...readdirSync(tmpdir())].filter((name) => /\bplp-[0-9a-f-]+\.csv/.test(name));
};

describe('a long extract', () => {
  it('is sent whole, with its length and name, and leaves nothing behind', async () => {
    const download = await csvDownload(NAME, writing(LONG));
    expect(download).toMatchObject({
      fileName: 'return-problems-bromley-2025-to-2026-2026-04-07.csv',
      contentType: 'text/csv; charset=utf-8',
      bytes: LONG.length,
    });
    expect((await buffer(download.body as Readable)).toString() === LONG).toBe(true);
    expect(leftOver()).toEqual([]);
  });

  it('leaves nothing behind when it cannot be written', async () => {
    const failing = csvDownload(NAME, async (to) => {
      await pipeline(Readable.from(['half of']), to);
      throw new Error('the audit could not be written');
    });
    await expect(failing).rejects.toThrow('the audit could not be written');
    expect(leftOver()).toEqual([]);
  });

  it('leaves nothing behind when whoever asked goes away', async () => {
    const { body } = await csvDownload(NAME, writing(LONG));
    const stream = body as Readable;
    const closed = new Promise((resolve) => stream.once('close', resolve));
    stream.destroy();
    await closed;
    expect(leftOver()).toEqual([]);
  });
});
