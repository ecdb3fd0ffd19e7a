import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { ENGLAND, LONDON_REGION } from '@lib/reference-data/benchmarks/benchmark';
import { Viewer } from '@lib/access/viewer';

export interface PublishedArea {
  readonly name: string;
  readonly gss: string;
}

/** The areas a viewer reads published figures of: their borough first, where they are of one. */
export const publishedAreas = ({ boroughId }: Pick<Viewer, 'boroughId'>): PublishedArea[] => {
  const own = boroughId === null ? null : authorityById(boroughId);
  return [
    ...(own ? [{ name: own.name, gss: own.gss }] : []),
    { name: 'London', gss: LONDON_REGION },
    { name: 'England', gss: ENGLAND },
  ];
};
