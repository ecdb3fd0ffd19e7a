import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { Area } from '@lib/releases/cubes/area';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { listInWords } from '@lib/web-kit/charts/in-words';

export interface Compared extends Pick<ReleaseSummary, 'cubeVersion' | 'includes'> {
  readonly definition?: Pick<HcliDefinition, 'version'>;
}

/**
 * Why numbers of areas cannot be compared from one release to the next: other boroughs take part, they are counted
 * differently, or another definition of high cost is in force. Null where they can.
 */
export const whatChanged = (areas: readonly Area[], before: Compared, after: Compared): string | null => {
  if (before.cubeVersion !== after.cubeVersion) return 'it is counted differently since';
  const version = after.definition?.version;
  if (version !== before.definition?.version) return `version ${version} of the definition counts since`;
  const within = new Set(areas.flatMap(({ boroughs }) => boroughs));
  const inOneOnly = (one: Compared, other: Compared): string[] =>
    one.includes
      .filter((id) => within.has(id) && !other.includes.includes(id))
      .map((id) => authorityById(id).name)
      .sort();
  const joined = inOneOnly(after, before);
  const left = inOneOnly(before, after);
  const moves = [
    ...(joined.length > 0 ? [`${listInWords(joined)} joined`] : []),
    ...(left.length > 0 ? [`${listInWords(left)} left`] : []),
  ];
  return moves.length === 0 ? null : moves.join('; ');
};
