import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Purpose } from '@lib/boroughs/agreements/agreement';
import { Tx } from '@lib/database/unit-of-work';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { CoverFacts, Note, PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { CoverageWords } from './subject/coverage-words';
import { Subject } from './subject/subject';

/** What a report says of itself before it is run: the catalogue page and the Cover say the same words. */
export interface ReportDefinition {
  /** Its name for machines, as in `report:run --report placements-snapshot`; versions for different subjects share it. */
  readonly code: string;
  readonly title: string;
  /** Whom it is made for: each borough gets its own, a panel's people each their own, the programme one. */
  readonly for: Subject['for'];
  /** Two sentences: what it is, and what it is for. */
  readonly purpose: string;
  /** Goes up when a figure is counted differently or a column changes. */
  readonly version: number;
  readonly parameters: readonly { readonly name: string; readonly about: string }[];
  readonly tables: readonly { readonly name: string; readonly about: string }[];
  /** Whether a row is about one person: such rows are listed one by one, and said in the audit. */
  readonly personalData: boolean;
  /** What its version with personal data adds; left out where there is none (product.md 8). */
  readonly personalDataVariant?: string;
  /** Whether it can be shown under another version of the definition of high cost than the one in force on its day. */
  readonly underDefinitions?: true;
  /** What a borough must have agreed to; left out, sufficiency. Null for one that tells of nothing a borough shares. */
  readonly agreement?: Purpose | null;
  /** Whether data-protection leads of the borough, and administrators of the programme, are shown it too, as they ask. */
  readonly forOverseers?: true;
  /** From when there is anything to tell of, where that is neither returns nor releases. */
  readonly coverage?: CoverageWords;
  /** Whether it is put together from other reports: its workbook says then what changed since the run before. */
  readonly bundle?: true;
  readonly smallNumbers: string;
  readonly marking: string;
  readonly handling: string;
  readonly keywords: readonly string[];
}

/** What a report is about: one borough, what a panel sees, or London for the programme, on one day. */
export type ReportSubject<Whom extends Subject = Subject> = Whom & {
  readonly asAt: Day;
  /** Of a run that is made again: no other release than these, whatever came out since. */
  readonly onlyReleases?: readonly string[];
  /** The version of the definition of high cost that was chosen; left out, the one in force on the day. */
  readonly definition?: number;
  /** The version with personal data; only for a report that has one. */
  readonly withPersonalData?: boolean;
  /** The day it is made: a bundle asks by it what the agreements and the workstream are. */
  readonly today?: Day;
  /** Of a bundle: the codes of the reports that were chosen; left out, all of them. */
  readonly parts?: readonly string[];
  /** Whether a data-protection lead, or an administrator, is shown it. */
  readonly toOverseer?: boolean;
};

/** The tables of one run. A page and a workbook are both made from them. */
export interface ReportContent {
  readonly period: string;
  /** The day the returns behind it are true for. */
  readonly dataAsAt: Day;
  /** The day the figures are of, where it is not the day asked for. */
  readonly referenceDay?: Day;
  /** Whose data is in, where that is not the area itself. */
  readonly coverage?: CoverFacts['coverage'];
  /** How small numbers are treated, where the run knows more than the catalogue. */
  readonly smallNumbers?: string;
  /** The releases its tables were selected from, as people quote them. */
  readonly releaseReference?: string;
  /** The same, those of its tables first: they are kept with the run, so that it can be made again. */
  readonly releases?: readonly ReleaseSummary[];
  /** When there will be newer figures, for a run that no schedule asked for. */
  readonly nextDueOn?: Day;
  /** What its rows were chosen by, in words, for the Cover. */
  readonly filters?: readonly string[];
  /** Whom its rows are about, where each is about one: the audit names them. */
  readonly disclosed?: Disclosed;
  /** What the Cover says where that depends on what is in the run: a bundle has what its parts have. */
  readonly cover?: Partial<Pick<CoverFacts, 'marking' | 'handling' | 'personalData'>>;
  /** Of a bundle: its reports, and which tables each has, so that the next run can say that others were chosen. */
  readonly parts?: readonly PartInRun[];
  readonly notes: readonly Note[];
  readonly sheets: readonly PublishedSheet[];
}

/** A report of a bundle as one run has it. */
export interface PartInRun {
  readonly code: string;
  readonly title: string;
  /** False for one that somebody chose to leave out. */
  readonly isChosen: boolean;
  /** The names for machines of its tables; none where it is left out. */
  readonly tables: readonly string[];
}

/** A report that can be chosen to go into a bundle. */
export type PartChoice = Pick<PartInRun, 'code' | 'title'>;

/** Keys of the cases that rows of a report tell of, and of the children they name by a reference. */
export interface Disclosed {
  readonly cases: readonly string[];
  readonly children: readonly string[];
}

/** One report: one definition serves page and workbook. Whoever calls it checks whom it is for. */
export interface Report<Whom extends Subject = Subject> extends ReportDefinition {
  readonly for: Whom['for'];
  /** The first day it can be about; null while there is nothing to report on. */
  coveredFrom(tx: Tx, subject: Whom & Pick<ReportSubject, 'parts'>): Promise<Day | null>;
  /** Of a bundle: the reports it is put together from on a day, of which some can be chosen. */
  partsOn?(tx: Tx, day: Day): Promise<readonly PartChoice[]>;
  /** What a run due at a moment should wait for, because it is due too and not there yet; null for nothing. */
  notYet?(tx: Tx, subject: ReportSubject<Whom>, dueAt: Temporal.Instant): Promise<string | null>;
  /** Works out the tables, in a transaction of the subject's context. */
  produce(tx: Tx, subject: ReportSubject<Whom>): Promise<ReportContent>;
}

/** Whether a report is made for this one. */
export const isFor = (
  { for: whom }: Pick<ReportDefinition, 'for'>,
  subject: Pick<Subject, 'for'> | null,
): boolean => whom === subject?.for;

export const versionLabel = (report: ReportDefinition): string => `${report.code} version ${report.version}`;
