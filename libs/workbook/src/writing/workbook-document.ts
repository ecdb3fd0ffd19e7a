import { Day } from '@lib/kernel/day';
import { Column } from './column';
import { FileNameParts } from './file-name';
import { Rows } from './rows';

/** What the Cover says (rule X-17). Plain data: the caller knows the domain, this lib the sheets. */
export interface CoverFacts {
  readonly title: string;
  /** Two sentences: what it is, and what it is for. */
  readonly purpose: string;
  readonly publisher: string;
  readonly contact: { readonly name: string; readonly email: string };
  readonly publishedOn: Day;
  /** The day of the next issue, or in words why there is none. */
  readonly nextDue: string;
  readonly period: string;
  readonly referenceDay: Day;
  /** The day the data behind it is true for, where that is another. */
  readonly dataAsAt?: Day | null;
  /** The areas whose data is in, and those that are missing. */
  readonly coverage: {
    readonly included: readonly string[];
    readonly missing: readonly string[];
    /** How many of how many are in, where there is more to it than their number. */
    readonly inWords?: string;
  };
  readonly definitionVersion: string;
  /** How small numbers are treated. */
  readonly smallNumbers: string;
  /** Whether a row is about one person, and what it tells of them; left out where the file says so elsewhere. */
  readonly personalData?: string;
  /** Every filter, in words. Empty when all rows are in. */
  readonly filters: readonly string[];
  /** For example OFFICIAL-SENSITIVE. */
  readonly marking: string;
  /** The licence, or how the file may be handled. */
  readonly handling: string;
  readonly reportReference: string;
  readonly runReference: string;
  /** The release the figures were selected from; null where they are an area's own, exact ones. */
  readonly releaseReference: string | null;
  readonly accessibilityContact: { readonly name: string; readonly email: string };
  readonly keywords: readonly string[];
}

/** A note of the Notes sheet. Its number, "[note 1]", is its place in the list. */
export interface Note {
  readonly id: string;
  readonly text: string;
}

/** A table of a published workbook. */
export interface PublishedSheet {
  /** A short name for the tab; its table number is put in front. */
  readonly name: string;
  /** The table's name for machines, for example `placement_mix`. */
  readonly table: string;
  readonly title: { readonly topic: string; readonly area: string; readonly period: string };
  /** Ids of notes that bear on the whole table. */
  readonly notes: readonly string[];
  readonly source: string;
  readonly dataAsAt: Day;
  /** What a blank cell means. Left out, no cell may be blank. */
  readonly blankMeans?: string;
  readonly columns: readonly Column<unknown>[];
  readonly rows: Rows<unknown>;
}

/** A table of a working extract. */
export interface ExtractSheet {
  readonly name: string;
  readonly table: string;
  /** One sentence for the Cover: what a row is. */
  readonly about: string;
  readonly columns: readonly Column<unknown>[];
  readonly rows: Rows<unknown>;
  /** Rows below the table that have its drop-downs too, for a file to which rows are added. */
  readonly roomBelow?: number;
}

/** Class P: published or scheduled. */
export interface PublishedWorkbook {
  readonly file: FileNameParts;
  readonly cover: CoverFacts;
  readonly notes: readonly Note[];
  readonly sheets: readonly PublishedSheet[];
}

/** Class W: a working extract, as the lists and registers download it. */
export interface ExtractWorkbook {
  readonly file: FileNameParts;
  readonly cover: CoverFacts;
  readonly sheets: readonly ExtractSheet[];
}

/** What was written; kept with the run. */
export interface WrittenFile {
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Rows of each table, by the name of its sheet. */
  readonly rows: Readonly<Record<string, number>>;
}

type TypedSheet<Sheet, Row> = Omit<Sheet, 'columns' | 'rows'> & {
  readonly columns: readonly Column<Row>[];
  readonly rows: Rows<Row>;
};

/** A sheet whose columns and rows go together; once checked, a document may hold sheets of different rows. */
export const publishedSheet = <Row>(sheet: TypedSheet<PublishedSheet, Row>): PublishedSheet =>
  sheet as unknown as PublishedSheet;

/** As {@link publishedSheet}, for a working extract. */
export const extractSheet = <Row>(sheet: TypedSheet<ExtractSheet, Row>): ExtractSheet =>
  sheet as unknown as ExtractSheet;
