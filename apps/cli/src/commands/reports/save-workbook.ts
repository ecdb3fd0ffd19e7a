import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** Writes a workbook into a folder, under its name only once it is whole. @returns its path. */
export const saveWorkbook = (
  folder: string,
  { name, content }: { name: string; content: Uint8Array },
): string => {
  const path = join(resolve(folder), basename(name));
  mkdirSync(resolve(folder), { recursive: true });
  writeFileSync(`${path}.unfinished`, content, { mode: 0o600, flush: true });
  renameSync(`${path}.unfinished`, path);
  return path;
};
