import { FileRefusedError } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';
import { ZipArchive } from '../zip/zip-archive';
import { readXmlPart } from './xml-part';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`; the same in both editions of the standard. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part, with their targets as names in the zip. A part without any has no file of them. */
export async function relationshipsOf(
  archive: ZipArchive,
  part: string,
  limits: ReadingLimits,
): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found: Relationship[] = [];
  if (!archive.has(name)) return found;
  const listener = {
    opened: (element: string, attributes: Readonly<Record<string, string>>): void => {
      if (element !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes;
      const external = TargetMode === 'External';
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: external ? Target : resolved(folder, Target),
        external,
      });
    },
    text: (): void => {},
    closed: (): void => {},
  };
  await readXmlPart(archive, name, listener, limits);
  return found;
}

function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The one relationship of a type, which must lead to a part in the same file. */
export function partOfType(
  archive: ZipArchive,
  relationships: readonly Relationship[],
  type: string,
): string | null {
  const found = relationships.find((relationship) => relationship.type === type);
  if (!found) return null;
  if (found.external || !archive.has(found.target))
    throw new FileRefusedError('missing-part', `its ${type} part`);
  return found.target;
}
