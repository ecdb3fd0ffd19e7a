import { formatMoment } from '@lib/kernel/london-format';
import { WAITS_HOURS } from '@lib/placements/importing/waits';
import { ReturnUpload, UploadCounts } from '@lib/surveys/workbook/return-upload';
import { Status } from '@lib/web-kit/govuk/tag';

const STANDINGS: Readonly<Record<ReturnUpload['state'], Status>> = {
  'needs confirming': { text: 'Needs confirming', kind: 'waiting' },
  applied: { text: 'Applied', kind: 'done' },
  undone: { text: 'Undone', kind: 'cannot' },
  discarded: { text: 'Put aside', kind: 'cannot' },
};

export const standingWords = ({ state }: Pick<ReturnUpload, 'state'>): Status => STANDINGS[state];

/** Since when it stands as it does, and by whom; of one that waits, until when. */
export const whenWords = (upload: ReturnUpload): string => {
  const { undoneAt, undoneByName, appliedAt, appliedByName, discardedAt, uploadedAt } = upload;
  if (undoneAt) return `${formatMoment(undoneAt)}, ${undoneByName}`;
  if (appliedAt) return `${formatMoment(appliedAt)}, ${appliedByName}`;
  return discardedAt
    ? formatMoment(discardedAt)
    : `Until ${formatMoment(uploadedAt.add({ hours: WAITS_HOURS }))}`;
};

export const counted = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;

/** “4 answers, 2 rows added, 1 row missing. 2 problems”. */
export const countsWords = (counts: UploadCounts): string => {
  const said = [
    [counts.answers, 'answer', 'answers'],
    [counts.confirmed, 'confirmed', 'confirmed'],
    [counts.new, 'row added', 'rows added'],
    [counts.missing, 'row not in the file', 'rows not in the file'],
  ] as const;
  const words = said
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => counted(count, one, several));
  const wrong = counts.problems === 0 ? [] : [counted(counts.problems, 'problem', 'problems')];
  return [words.join(', ') || 'Nothing new', ...wrong].join('. ');
};
