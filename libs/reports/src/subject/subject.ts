import { AUTHORITIES, Authority } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { jobFor, PROGRAMME_JOB, ViewerContext } from '@lib/database/context/viewer-context';

/** One borough, whose own exact figures a report shows it. */
export interface BoroughSubject {
  readonly for: 'a borough';
  readonly borough: Authority;
}

/** The programme: London as a whole, from releases alone. */
export interface ProgrammeSubject {
  readonly for: 'the programme';
}

/** Whom a report is for: whose context it is made in, who may open its workbook, and what it is about. */
export type Subject = BoroughSubject | ProgrammeSubject;

export const PROGRAMME: ProgrammeSubject = { for: 'the programme' };

/** Every one there can be. */
export const SUBJECTS: readonly Subject[] = [
  ...AUTHORITIES.map((borough): BoroughSubject => ({ for: 'a borough', borough })),
  PROGRAMME,
];

/** As a row keeps it: the borough's DfE number, or null for the programme. */
export const boroughIdOf = (subject: Subject): number | null =>
  subject.for === 'a borough' ? subject.borough.id : null;

/** The other way round. @throws RangeError for a number that is no London authority's. */
export const subjectOfRow = (boroughId: number | null): Subject =>
  boroughId === null ? PROGRAMME : { for: 'a borough', borough: authorityById(boroughId) };

/** Whom a viewer, or a job, acts for; null for one that acts for nobody a report is made for. */
export const subjectActedFor = ({ scope, boroughId }: ViewerContext): Subject | null => {
  if (scope === 'programme') return PROGRAMME;
  return scope === 'borough' && boroughId !== null ? subjectOfRow(boroughId) : null;
};

/** The context of a job that works for it. */
export const jobContextOf = (subject: Subject): ViewerContext =>
  subject.for === 'a borough' ? jobFor(subject.borough.id) : PROGRAMME_JOB;

/** What the figures are of, for titles and names of files. */
export const areaOf = (subject: Subject): string =>
  subject.for === 'a borough' ? subject.borough.name : 'London';

/** Whom it is for, in a list of runs and schedules. */
export const nameOf = (subject: Subject): string =>
  subject.for === 'a borough' ? subject.borough.name : 'The programme';
