import { LONDON } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { takingPartInCell } from '@lib/measures/cubes/boroughs-taking-part';
import { dueAt, nextPeriod } from '@lib/releases/due/periods';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { ReportContent } from '../report';

const nameWith = ({ boroughId, reason }: ReleaseSummary['missing'][number]): string =>
  `${authorityById(boroughId).name} (${reason})`;

/** Whose data a release has, as the Cover says it. */
export const coverageOf = (release: ReleaseSummary): NonNullable<ReportContent['coverage']> => ({
  included: release.includes.map((id) => authorityById(id).name).sort(),
  missing: release.missing.map(nameWith).sort(),
  inWords: `${takingPartInCell(release)} boroughs`,
});

/** When the next release of the same product comes out. */
export const nextDueOn = ({ product, on }: Pick<ReleaseSummary, 'product' | 'on'>): Day =>
  dueAt(product, nextPeriod(product, on)).toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;
