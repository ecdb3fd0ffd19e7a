import { Entry, ZipFile } from 'yauzl';
import { FileRefusedError } from '../file-refused.error';

/**
 * Refuses entries that share bytes, which is how a small zip unpacks to a large one without a large ratio,
 * and entries whose own header gives another name than the directory does.
 */
export async function refuseOverlaps(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  const spans: { start: number; end: number }[] = [];
  for (const entry of entries) {
    const header = await zip.readLocalFileHeaderPromise(entry).catch(() => {
      throw new FileRefusedError('damaged-zip');
    });
    if (!header.fileName.equals(entry.fileNameRaw)) throw new FileRefusedError('damaged-zip');
    spans.push({
      start: entry.relativeOffsetOfLocalHeader,
      end: header.fileDataStart + entry.compressedSize,
    });
  }
  spans.sort((a, b) => a.start - b.start);
  if (spans.some((span, at) => at > 0 && span.start < spans[at - 1]!.end))
    throw new FileRefusedError('damaged-zip');
}
