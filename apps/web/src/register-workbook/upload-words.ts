import { formatMoment } from '@lib/kernel/london-format';
import { Hanging } from '@lib/high-cost/workbook/begun-entries';
import { RegisterUpload, UploadCounts } from '@lib/high-cost/workbook/register-upload';
import { WAITS_HOURS } from '@lib/placements/importing/waits';
import { Status } from '@lib/web-kit/govuk/tag';

const STANDINGS: Readonly<Record<RegisterUpload['state'], Status>> = {
  'needs confirming': { text: 'Needs confirming', kind: 'waiting' },
  applied: { text: 'Applied', kind: 'done' },
  undone: { text: 'Undone', kind: 'cannot' },
  discarded: { text: 'Put aside', kind: 'cannot' },
};

export const standingWords = ({ state }: Pick<RegisterUpload, 'state'>): Status => STANDINGS[state];

/** Since when it stands as it does, and by whom; of one that waits, until when. */
export const whenWords = (upload: RegisterUpload): string => {
  const { undoneAt, undoneByName, appliedAt, appliedByName, discardedAt, discardedBecause } = upload;
  if (undoneAt) return `${formatMoment(undoneAt)}, ${undoneByName}`;
  if (appliedAt) return `${formatMoment(appliedAt)}, ${appliedByName}`;
  if (discardedAt)
    return discardedBecause === 'not wanted' ? 'Not wanted' : `Not confirmed within ${WAITS_HOURS / 24} days`;
  return `Until ${formatMoment(upload.uploadedAt.add({ hours: WAITS_HOURS }))}`;
};

/** “2 new, 3 changed, 100 unchanged, 1 missing. 2 problems”. */
export const countsWords = (counts: UploadCounts): string => {
  const said = (['new', 'changed', 'unchanged', 'missing'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind].toLocaleString('en-GB')} ${kind}`)
    .join(', ');
  const { problems } = counts;
  const wrong =
    problems === 0 ? '' : `${problems.toLocaleString('en-GB')} ${problems === 1 ? 'problem' : 'problems'}`;
  return [said || 'No row of a placement', wrong].filter(Boolean).join('. ');
};

/** “2 placements that it put into the register stay in it, …: reviews (1), cost lines (3)”; null where none does. */
export const staysWords = ({ entryIds, because }: Hanging): string | null => {
  if (entryIds.length === 0) return null;
  const said = because.map(({ what, count }) => `${what} (${count})`).join(', ');
  const one = entryIds.length === 1;
  return `${one ? 'A placement' : `${entryIds.length.toLocaleString('en-GB')} placements`} that it put into the register ${one ? 'stays' : 'stay'} in it, because something else was recorded since: ${said}.`;
};

/** What is said once an upload is undone. */
export const undoneWords = (hanging: Hanging): string =>
  `The upload is undone. ${staysWords(hanging) ?? 'The register is as it was before.'}`;
