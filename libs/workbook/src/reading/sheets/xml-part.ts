import { TextDecoder } from 'node:util';
import { FileRefusedError } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';
import { SafeXml, XmlListener } from '../safe-xml';
import { ZipArchive } from '../zip/zip-archive';

/** Streams one part of a workbook to a listener, from the zip through the XML parser, never whole in memory. */
export async function readXmlPart(
  archive: ZipArchive,
  part: string,
  listener: XmlListener,
  limits: ReadingLimits,
): Promise<void> {
  const xml = new SafeXml(listener, limits, () => new FileRefusedError('damaged-part', part));
  let decoder: TextDecoder | null = null;
  for await (const chunk of archive.unpack(part)) {
    decoder ??= decoderFor(chunk);
    xml.write(decoded(decoder, chunk, part));
  }
  if (decoder) xml.write(decoded(decoder, null, part));
  xml.close();
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4). */
function decoderFor(chunk: Buffer): TextDecoder {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

function decoded(decoder: TextDecoder, chunk: Buffer | null, part: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new FileRefusedError('damaged-part', part);
  }
}
