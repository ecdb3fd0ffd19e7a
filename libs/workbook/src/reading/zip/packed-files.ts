import { ZipArchive } from './zip-archive';

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What file managers add to a zip and nobody put there. */
const LEFT_BEHIND = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

/** The files of a zip, unpacked; folders inside it are only part of the names. */
export async function packedFiles(archive: ZipArchive): Promise<PackedFile[]> {
  const files: PackedFile[] = [];
  for (const name of archive.names) {
    if (LEFT_BEHIND.test(name)) continue;
    files.push({ name, bytes: await archive.bytesOf(name) });
  }
  return files;
}
