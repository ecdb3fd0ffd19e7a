import { NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { WORKSTREAM_BUNDLES } from './bundles/workstream-bundles';
import { isFor, Report } from './report';
import { SINGLE_REPORTS } from './report-list';
import { Subject, subjectActedFor, SUBJECTS } from './subject/subject';

/** Every version of every report: a code has one for each kind of subject it is made for, and no two for the same. */
export const REPORTS: readonly Report[] = [...SINGLE_REPORTS, ...WORKSTREAM_BUNDLES];

/** Those that runs are kept of: they can be scheduled, and made by a job. The others are made for whoever asks. */
export const KEPT_REPORTS: readonly Report[] = REPORTS.filter((report) =>
  SUBJECTS.some((subject) => isFor(report, subject)),
);

/** The versions of a code. @throws NotFoundError for a code that none has. */
export const versionsOf = (code: string, reports: readonly Report[] = REPORTS): readonly Report[] => {
  const versions = reports.filter((report) => report.code === code);
  if (versions.length === 0) throw new NotFoundError('report');
  return versions;
};

/** A version of a code, where any will do: for its title. @throws NotFoundError */
export const reportByCode = (code: string, reports?: readonly Report[]): Report =>
  versionsOf(code, reports)[0]!;

/**
 * The version of a code that is made for a subject: a borough's exact figures for that borough, the programme's report
 * for the programme, never across.
 * @throws NotFoundError for a code that none has. @throws NotAllowedError for one that is made for others only.
 */
export const reportFor = (
  code: string,
  subject: Pick<Subject, 'for'> | null,
  reports?: readonly Report[],
): Report => {
  const versions = versionsOf(code, reports);
  const found = versions.find((report) => isFor(report, subject));
  if (found) return found;
  const others = versions.map((report) => report.for).join(' and ');
  throw new NotAllowedError(`“${versions[0]!.title}” is made for ${others}.`, 'report-for-others');
};

/**
 * The versions a viewer hears of: a borough those made for boroughs, everybody else those of boroughs and the
 * programme. Those of a panel are on the pages of the panel.
 */
export const reportsSeenBy = ({ boroughId }: ViewerContext): readonly Report[] =>
  boroughId === null ? KEPT_REPORTS : KEPT_REPORTS.filter((report) => report.for === 'a borough');

/** Of each code a viewer hears of one version: the one made for them, where there is one. */
export const catalogueSeenBy = (context: ViewerContext): readonly Report[] => [
  ...new Map(reportsSeenBy(context).map(({ code }) => [code, reportSeenBy(context, code)] as const)).values(),
];

/**
 * The version of a code for a viewer: the one made for them or, where there is none, another that they hear of.
 * @throws NotFoundError for one that the viewer does not hear of, as for one that is not there.
 */
export const reportSeenBy = (context: ViewerContext, code: string): Report => {
  const versions = versionsOf(code, reportsSeenBy(context));
  return versions.find((report) => isFor(report, subjectActedFor(context))) ?? versions[0]!;
};
