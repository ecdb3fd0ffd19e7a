import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { likeLabel, LIKES } from '@lib/measures/cubes/like-needs';
import { boroughsTakingPart } from '@lib/measures/cubes/boroughs-taking-part';
import { DECISIONS } from '@lib/measures/like-needs/like-decision';
import { Candidate, LikeNeedsFound } from '@lib/measures/like-needs/like-needs.service';
import { releaseReference } from '@lib/releases/selecting/release';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { likeNeedsPaths } from './like-needs.paths';

export interface LikesModel {
  readonly title: string;
  /** Null while nothing is released. */
  readonly finding: string | null;
  readonly table: DataTable | null;
  readonly notShown: string | null;
  readonly source: string | null;
}

/** Every candidate of the latest quarter, the most children first. */
export const presentLikes = (found: LikeNeedsFound, viewer: Viewer): LikesModel => {
  const { release, candidates } = found;
  return {
    title: 'Several boroughs, like needs',
    finding: release && findingOf(found),
    table: candidates.length === 0 ? null : tableOf(found, viewer),
    notShown: release && notShownWords(found),
    source: release && sourceOf(found),
  };
};

const findingOf = ({ release, candidates }: LikeNeedsFound): string => {
  const on = formatDay(release!.on);
  const [most] = candidates;
  if (!most) return `On ${on} no six children of three boroughs had like needs, as far as may be shown.`;
  return `On ${on} there were most children with like needs under “${likeLabel(most)}”: ${most.children} in children’s homes of high cost, of three boroughs or more.`;
};

const tableOf = ({ release, candidates }: LikeNeedsFound, { boroughId }: Viewer): DataTable => ({
  caption: `Children in children’s homes of high cost with like needs, ${formatDay(release!.on)}`,
  columns: [
    { text: 'Need and age' },
    { text: 'Children', numeric: true },
    ...(boroughId === null
      ? [{ text: 'Boroughs that would share', numeric: true }]
      : [{ text: 'Your borough’s own', numeric: true }]),
    { text: 'What is done about it' },
  ],
  rows: candidates.map((one) => [
    { text: likeLabel(one), href: likeNeedsPaths.show(one) },
    String(one.children),
    String(boroughId === null ? one.interested.length : (one.own ?? 0)),
    standsWords(one),
  ]),
});

/** How it stands, in a few words. */
export const standsWords = ({ decisions: [last] }: Pick<Candidate, 'decisions'>): string =>
  last === undefined || last.decision === 'open again' ? 'Open' : DECISIONS[last.decision].split(':')[0]!;

const notShownWords = ({ notShown }: LikeNeedsFound): string =>
  notShown === 0
    ? `All ${LIKES.length} combinations of need and age are shown.`
    : `${notShown} of ${LIKES.length} combinations of need and age are not shown: they have fewer than six children or than three boroughs, are nearly all one borough’s, or would give such a number away.`;

export const sourceOf = ({ release }: LikeNeedsFound): string =>
  `Release ${releaseReference(release!)}: ${boroughsTakingPart(release!)}.`;
