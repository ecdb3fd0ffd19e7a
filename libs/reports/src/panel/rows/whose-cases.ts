import { BoroughSubject, PanelSubject } from '../../subject/subject';
import { ReportSubject } from '../../report';

/** Whose cases a report of the weekly panel lists one by one. */
export type CasesSubject = BoroughSubject | PanelSubject;

/** Of which case a row is. */
export interface OfCase {
  readonly boroughId: number;
  readonly caseId: string;
  readonly childId: string;
  readonly reference: string;
  readonly serviceReference: string;
  /** The borough's own reference and the officer who keeps the case; only with personal data. */
  readonly localReference?: string;
  readonly officer?: string;
}

type Asked = Pick<ReportSubject, 'withPersonalData'>;

/** The columns of {@link OfCase}, of a case that the query calls c. */
export const ofCaseColumns = ({ withPersonalData }: Asked): string =>
  `c.borough_id as "boroughId", c.id as "caseId", c.child_id as "childId", c.reference,
   c.service_reference as "serviceReference"${
     withPersonalData ? ', ch.local_reference as "localReference", c.owner_name as officer' : ''
   }`;

/** What else is read of a case: with personal data the child, which only its borough can. */
export const joinChild = ({ withPersonalData }: Asked): string =>
  withPersonalData ? 'join children ch on ch.borough_id = c.borough_id and ch.id = c.child_id' : '';

/**
 * The viewer has declared about the case, and about each hearing of it that is still to come: whoever looks first and
 * declares afterwards has seen what they should not (PAN-15). A conflict hides the case by row security.
 */
const DECLARED = `exists (select from conflict_declarations d
     where d.series_id = c.series_id and d.case_id = c.id and d.person_id = (select ctx.person()))
   and not exists (select from agenda_items n
     where n.series_id = c.series_id and n.case_id = c.id and n.published_at is not null and n.state = 'accepted'
       and not exists (select from conflict_declarations d
         where d.series_id = n.series_id and d.item_id = n.id and d.person_id = (select ctx.person())))`;

/** Of the cases that row security shows, those of the borough or of the panel: with {@link whoseValues} as $1 and $2. */
export const whose = (subject: CasesSubject): string =>
  [
    '($1::smallint is null or c.borough_id = $1) and ($2::uuid is null or c.series_id = $2)',
    ...(subject.for === 'a panel' && subject.declaresFirst ? [DECLARED] : []),
  ].join(' and ');

export const whoseValues = (subject: CasesSubject): [number | null, string | null] => [
  subject.for === 'a borough' ? subject.borough.id : null,
  subject.for === 'a panel' ? subject.panel.id : null,
];
