import { Day } from '@lib/kernel/day';
import { proportion, Share } from '@lib/measures/share';
import { column, Column } from '@lib/workbook/writing/column';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import { ReportSubject } from '../report';
import { BoroughSubject } from '../subject/subject';

/** What every table of the report needs to know. */
export interface SheetFacts {
  readonly subject: ReportSubject<BoroughSubject>;
  readonly period: string;
  readonly dataAsAt: Day;
}

export const SOURCE =
  'Returns of the borough on children looked after (SSDA903), as joined into placements by this service';

/** The borough by name and by code, first in every table (rule X-37). */
export const areaColumns = <Row>({ subject }: SheetFacts): Column<Row>[] => [
  column<Row, 'text'>('Borough', { kind: 'text', value: () => subject.borough.name }),
  column<Row, 'text'>('Area code', { kind: 'text', value: () => subject.borough.gss }),
];

/** A proportion, or the sign that there was nothing to divide by. */
export const proportionOr = (share: Omit<Share, 'unknown'>): number | Shorthand => proportion(share) ?? '[z]';
