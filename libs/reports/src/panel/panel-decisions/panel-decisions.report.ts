import { daysBetween } from '@lib/kernel/day';
import { AGENDA_SECTIONS } from '@lib/panel/agenda/agenda-item';
import { ASKS } from '@lib/panel/cases/panel-case';
import { outcomeOf } from '@lib/panel/recommendations/outcome';
import { dayInLondon } from '@lib/panel/responses/response-due';
import { RESPONSES } from '@lib/panel/responses/response';
import { column, Column } from '@lib/workbook/writing/column';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import { publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaOf } from '../../subject/subject';
import { caseColumns, penceOr } from '../rows/case-columns';
import { caseReports, EVERY_TABLE, SOURCE } from '../rows/case-report';
import { DecisionRow, decisions } from './decisions.query';

const share = (percent: number | null): number | Shorthand => (percent === null ? '[z]' : percent / 100);

const quorumWords = ({ quorate, inPrinciple }: DecisionRow): string => {
  if (quorate === null) return '[x]';
  if (quorate) return 'Quorate';
  return inPrinciple ? 'Not quorate: in principle only' : 'Not quorate';
};

/** A deferral asks for no answer; anything else waits for one. */
const answerWords = ({ answer, outcome }: DecisionRow): string => {
  if (answer) return RESPONSES[answer];
  return outcome === 'deferred' ? '[z]' : 'Not yet';
};

const started = ({ placementFollows, answer }: DecisionRow): '[x]' | '[z]' =>
  answer !== null && placementFollows ? '[x]' : '[z]';

const recommended: Column<DecisionRow>[] = [
  column('Section', {
    kind: 'text',
    value: ({ section }: DecisionRow) => (section ? AGENDA_SECTIONS[section] : '[x]'),
  }),
  column('What was asked', { kind: 'text', value: ({ ask }: DecisionRow) => ASKS[ask] }),
  column('The panel', { kind: 'text', value: ({ outcome }: DecisionRow) => outcomeOf(outcome).words }),
  column('Quorum', { kind: 'text', value: quorumWords }),
  column('Conditions', { kind: 'whole', value: ({ conditions }: DecisionRow) => conditions }),
  column('Weekly cost spoken of (£)', {
    kind: 'money',
    value: ({ spokenPence }: DecisionRow) => penceOr(spokenPence, '[z]'),
    notes: ['costs'],
  }),
  column('Sought from social care (%)', {
    kind: 'percent',
    value: ({ socialCare }: DecisionRow) => share(socialCare),
    notes: ['costs'],
  }),
  column('Sought from education (%)', {
    kind: 'percent',
    value: ({ education }: DecisionRow) => share(education),
  }),
  column('Sought from health (%)', { kind: 'percent', value: ({ health }: DecisionRow) => share(health) }),
];

const decided: Column<DecisionRow>[] = [
  column('The borough', { kind: 'text', value: answerWords }),
  column('Borough decided on', {
    kind: 'day',
    value: ({ decidedOn }: DecisionRow) => decidedOn ?? '[z]',
  }),
  column('Weekly cost the borough agreed (£)', {
    kind: 'money',
    value: (row: DecisionRow) => penceOr(row.agreedPence, started(row)),
    notes: ['costs'],
  }),
  column('Started on', { kind: 'day', value: (row: DecisionRow) => row.startedOn ?? started(row) }),
  column('Panel hears of it again on', {
    kind: 'day',
    value: ({ followUpOn }: DecisionRow) => followUpOn ?? '[z]',
  }),
  column('Days from referral to recommendation', {
    kind: 'whole',
    value: ({ referredAt, confirmedAt }: DecisionRow) =>
      referredAt ? daysBetween(dayInLondon(referredAt), dayInLondon(confirmedAt)) : '[x]',
    notes: ['days'],
  }),
];

/** R01 of product.md 8. */
export const PANEL_DECISIONS = caseReports<DecisionRow>({
  code: 'panel-decisions',
  title: 'Panel recommendations and what boroughs decided',
  purpose:
    'Every recommendation of the panel in the year to one day, with what the borough then decided. ' +
    'It shows what was asked, what came of it and how long it took.',
  tables: [
    { name: 'Decisions', about: 'One recommendation a row, with the borough’s own decision beside it' },
  ],
  keywords: ['recommendations', 'decisions'],
  personalDataVariant: 'the borough’s own reference of the child, and the name of the officer',
  notes: [
    {
      id: 'costs',
      text: 'Costs are a week, before value added tax (VAT). What the panel spoke of, and the split it sought, are its own; what the borough agreed is known once a start is recorded.',
    },
    {
      id: 'days',
      text: 'Days are of the calendar, from the day the case was last submitted before the recommendation was confirmed. Days spent waiting for information are in.',
    },
  ],
  rows: decisions,
  sheets: (rows, { subject, period, year }) => [
    publishedSheet<DecisionRow>({
      name: 'Decisions',
      table: 'panel_decisions',
      title: { topic: 'Recommendations and what the borough decided', area: areaOf(subject), period },
      notes: EVERY_TABLE,
      source: SOURCE,
      dataAsAt: year.to,
      columns: [
        column('Meeting', { kind: 'day', value: ({ heldOn }: DecisionRow) => heldOn }),
        ...caseColumns<DecisionRow>(subject),
        ...recommended,
        ...decided,
      ],
      rows,
    }),
  ],
});
