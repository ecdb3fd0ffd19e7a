import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Tx } from '@lib/database/unit-of-work';
import { tiersInWords, conditionsOf } from '@lib/high-cost/definitions/definition-words';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { coveredFrom } from '@lib/measures/placements/covered-from';
import { column, Column } from '@lib/workbook/writing/column';
import { Note, PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { Disclosed, Report, ReportSubject } from '../../report';
import { BoroughSubject } from '../../subject/subject';
import { definitionFor } from './register-on';

type Asked = ReportSubject<BoroughSubject>;

/** What one report of the register works out. */
export interface RegisterContent {
  readonly period: string;
  readonly definition: HcliDefinition;
  /** Rows that name a child by a reference; none in a report of figures. */
  readonly named: readonly RegisterRow[];
  /** Cases that are named by their reference, each with its child. */
  readonly cases?: readonly { readonly caseId: string; readonly childId: string }[];
  readonly sheets: readonly PublishedSheet[];
  /** What only this run can say. */
  readonly notes?: readonly Note[];
}

/** What one report of the register adds to what all have in common. */
export interface RegisterReport extends Pick<Report, 'code' | 'title' | 'purpose' | 'tables' | 'keywords'> {
  readonly parameter: string;
  readonly personalData: boolean;
  readonly personalDataVariant?: string;
  readonly notes: readonly Note[];
  content(tx: Tx, subject: Asked): Promise<RegisterContent>;
}

export const SOURCE =
  'What the borough recorded of its placements in this service, and its returns on children looked after (SSDA903)';

const SMALL_NUMBERS =
  'Exact: small numbers are not suppressed, because the workbook is for the borough itself';

/** A report for the borough whose register it is. */
export const registerReport = (of: RegisterReport): Report<BoroughSubject> => ({
  code: of.code,
  title: of.title,
  for: 'a borough',
  purpose: of.purpose,
  version: 1,
  parameters: [
    { name: 'Date', about: of.parameter },
    {
      name: 'Definition',
      about: 'A version of the definition of high cost; the one in force on the date where none is chosen',
    },
  ],
  underDefinitions: true,
  tables: of.tables,
  personalData: of.personalData,
  ...(of.personalDataVariant === undefined ? {} : { personalDataVariant: of.personalDataVariant }),
  smallNumbers: SMALL_NUMBERS,
  marking: 'OFFICIAL-SENSITIVE',
  handling: of.personalData
    ? 'For the named borough only. Each row is about one child: do not publish it or pass it on, and delete it when it is done with.'
    : 'For the named borough only. Figures include small numbers and what single providers are paid: do not publish them or pass them on.',
  keywords: ['high-cost placements', ...of.keywords],
  coveredFrom: (tx) => coveredFrom(tx),
  produce: async (tx, subject) => {
    const { period, definition, named, cases = [], sheets, notes = [] } = await of.content(tx, subject);
    const inForce = await definitionFor(tx, subject.asAt);
    const other =
      definition.version === inForce.version ? null : otherThan(inForce, definition, subject.asAt);
    return {
      period,
      dataAsAt: subject.asAt,
      disclosed: disclosedBy(named, cases),
      notes: [definitionNote(definition, other), COSTS_NOTE, ...of.notes, ...notes],
      sheets:
        other === null
          ? sheets
          : sheets.map((sheet) => (sheet.notes.includes('definition') ? under(definition, sheet) : sheet)),
      filters: other === null ? [] : [other],
    };
  },
});

/** The notes that every table of the register has. */
export const EVERY_TABLE = ['definition', 'costs'] as const;

/** Said wherever another version was chosen, so that nobody takes the figures for those of the day. */
const otherThan = (inForce: HcliDefinition, { version }: HcliDefinition, on: Day): string =>
  `Shown under version ${version} of the definition of high cost, which was chosen, and not under version ${inForce.version}, in force on ${formatDay(on)}.`;

const under = ({ version }: HcliDefinition, sheet: PublishedSheet): PublishedSheet => ({
  ...sheet,
  title: { ...sheet.title, topic: `${sheet.title.topic}, under version ${version} of the definition` },
});

/** @param other that it is not the one in force, where it is not */
export const definitionNote = (definition: HcliDefinition, other: string | null = null): Note => ({
  id: 'definition',
  text:
    `${other === null ? '' : `${other} `}` +
    `Version ${definition.version} of the definition. A placement is in by what it costs a week before value added tax (VAT) ` +
    `(${tiersInWords(definition).join('; ')})` +
    `${[...conditionsOf(definition)].map((condition) => `, or where ${condition}`).join('')}. ` +
    'Which placements are in is worked out from what is recorded, and not chosen.',
});

const COSTS_NOTE: Note = {
  id: 'costs',
  text: 'Costs follow from the cost lines the borough recorded, before value added tax (VAT): a night of a weekly price is a seventh of it, and a year is 365 nights. What is not recorded is in no figure.',
};

const disclosedBy = (
  rows: readonly RegisterRow[],
  cases: NonNullable<RegisterContent['cases']>,
): Disclosed => ({
  cases: [...new Set(cases.map(({ caseId }) => caseId))],
  children: [...new Set([...rows.map(({ placement }) => placement), ...cases].map(({ childId }) => childId))],
});

/** Which child a row is about, and whose it is. */
export const childColumns = ({ withPersonalData, borough }: Asked): Column<RegisterRow>[] => [
  column('Child', { kind: 'text', value: ({ placement }: RegisterRow) => placement.serviceReference }),
  ...(withPersonalData
    ? [
        column('Local reference', {
          kind: 'text',
          value: ({ placement }: RegisterRow) => placement.localReference,
        }),
      ]
    : []),
  ...areaColumns<RegisterRow>(borough),
];

/** The borough by name and by code (rule X-37). */
export const areaColumns = <Row>(borough: BoroughSubject['borough']): Column<Row>[] => [
  column<Row, 'text'>('Borough', { kind: 'text', value: () => borough.name }),
  column<Row, 'text'>('Area code', { kind: 'text', value: () => borough.gss }),
];
