import { AUTHORITIES, Authority } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Series } from '@lib/panel/series/series';
import { jobFor, PROGRAMME_JOB, ViewerContext } from '@lib/database/context/viewer-context';

/** One borough, whose own exact figures a report shows it. */
export interface BoroughSubject {
  readonly for: 'a borough';
  readonly borough: Authority;
}

/** The programme: London as a whole, from releases, and how far boroughs are with surveys. */
export interface ProgrammeSubject {
  readonly for: 'the programme';
}

/** A panel, as one of its people sees it: the cases shared with it now, without those they have a conflict on. */
export interface PanelSubject {
  readonly for: 'a panel';
  readonly panel: Pick<Series, 'id' | 'name'>;
  /** Whether they see a case only once they have declared about it, as everybody with a voice does. */
  readonly declaresFirst: boolean;
}

/**
 * Whom runs and workbooks are kept for. A panel is not among them: what each of its people may see differs and ends, so
 * its workbook is made for whoever asks, as they ask, and handed over at once.
 */
export type KeptSubject = BoroughSubject | ProgrammeSubject;

/** Whom a report is for: whose context it is made in, who may open its workbook, and what it is about. */
export type Subject = KeptSubject | PanelSubject;

export const PROGRAMME: ProgrammeSubject = { for: 'the programme' };

/** Every one that runs can be kept for. */
export const SUBJECTS: readonly KeptSubject[] = [
  ...AUTHORITIES.map((borough): BoroughSubject => ({ for: 'a borough', borough })),
  PROGRAMME,
];

/** As a row keeps it: the borough's DfE number, or null for the programme. */
export const boroughIdOf = (subject: KeptSubject): number | null =>
  subject.for === 'a borough' ? subject.borough.id : null;

/** The other way round. @throws RangeError for a number that is no London authority's. */
export const subjectOfRow = (boroughId: number | null): KeptSubject =>
  boroughId === null ? PROGRAMME : { for: 'a borough', borough: authorityById(boroughId) };

/** Whom a viewer, or a job, acts for; null for one that acts for nobody a report is kept for. */
export const subjectActedFor = ({ scope, boroughId }: ViewerContext): KeptSubject | null => {
  if (scope === 'programme') return PROGRAMME;
  return scope === 'borough' && boroughId !== null ? subjectOfRow(boroughId) : null;
};

/** The context of a job that works for it. */
export const jobContextOf = (subject: KeptSubject): ViewerContext =>
  subject.for === 'a borough' ? jobFor(subject.borough.id) : PROGRAMME_JOB;

/** What the figures are of, for titles and names of files. */
export const areaOf = (subject: Subject): string =>
  subject.for === 'the programme' ? 'London' : nameOf(subject);

/** Whom it is for, in a list of runs and schedules. */
export const nameOf = (subject: Subject): string => {
  if (subject.for === 'a borough') return subject.borough.name;
  return subject.for === 'a panel' ? subject.panel.name : 'The programme';
};
