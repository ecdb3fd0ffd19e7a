import { Day } from '@lib/kernel/day';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { Tx } from '@lib/database/unit-of-work';
import { Note, PublishedSheet } from '@lib/workbook/writing/workbook-document';

/** What a report says of itself before it is run: the catalogue page and the Cover say the same words. */
export interface ReportDefinition {
  /** Its name for machines, as in `report:run --report placements-snapshot`. */
  readonly code: string;
  readonly title: string;
  /** Two sentences: what it is, and what it is for. */
  readonly purpose: string;
  /** Goes up when a figure is counted differently or a column changes. */
  readonly version: number;
  readonly parameters: readonly { readonly name: string; readonly about: string }[];
  readonly tables: readonly { readonly name: string; readonly about: string }[];
  /** Whether a row is about one person. */
  readonly personalData: boolean;
  readonly smallNumbers: string;
  readonly marking: string;
  readonly handling: string;
  readonly keywords: readonly string[];
}

/** What a report is about: one borough on one day. */
export interface ReportSubject {
  readonly borough: Authority;
  readonly asAt: Day;
}

/** The tables of one run. A page and a workbook are both made from them. */
export interface ReportContent {
  readonly period: string;
  /** The day the returns behind it are true for. */
  readonly dataAsAt: Day;
  readonly notes: readonly Note[];
  readonly sheets: readonly PublishedSheet[];
}

/** One report: one definition serves page and workbook. */
export interface Report extends ReportDefinition {
  /** The first day it can be about; null while the borough has nothing to report on. */
  coveredFrom(tx: Tx): Promise<Day | null>;
  /** Works out the tables, in a transaction of the borough's context. */
  produce(tx: Tx, subject: ReportSubject): Promise<ReportContent>;
}

export const versionLabel = (report: ReportDefinition): string => `${report.code} version ${report.version}`;
