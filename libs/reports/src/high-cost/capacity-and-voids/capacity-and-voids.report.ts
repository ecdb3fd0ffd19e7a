import { formatDay } from '@lib/kernel/london-format';
import { fadesAfter } from '@lib/provision/places/fades-after';
import { OUT_OF_USE_REASONS } from '@lib/provision/places/setting-places';
import { settingTitle } from '@lib/provision/settings/setting';
import { coveredFrom } from '@lib/measures/placements/covered-from';
import { column, Column } from '@lib/workbook/writing/column';
import { Note, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { Report, ReportSubject } from '../../report';
import { BoroughSubject } from '../../subject/subject';
import { areaColumns } from '../rows/register-report';
import { WeekOfRoom, WEEKS, weeksOfRoom } from './week-of-room';

const NOTHING_SAID = '[x]';

const columnsOf = ({ borough }: ReportSubject<BoroughSubject>): Column<WeekOfRoom>[] => [
  column('Week from', { kind: 'day', value: ({ monday }: WeekOfRoom) => monday }),
  column('Setting', { kind: 'text', value: ({ setting }: WeekOfRoom) => settingTitle(setting) }),
  column('Unique reference number (URN)', {
    kind: 'text',
    value: ({ setting }: WeekOfRoom) => setting.urn ?? NOTHING_SAID,
  }),
  column('Local authority of the setting', {
    kind: 'text',
    value: ({ setting }: WeekOfRoom) => setting.localAuthority,
  }),
  ...areaColumns<WeekOfRoom>(borough),
  column('Registered places', {
    kind: 'whole',
    value: ({ setting }: WeekOfRoom) => setting.places ?? NOTHING_SAID,
  }),
  column('Commissioned places', {
    kind: 'whole',
    value: ({ said }: WeekOfRoom) => said?.commissioned ?? NOTHING_SAID,
    notes: ['declared'],
  }),
  column('Out of use', {
    kind: 'whole',
    value: ({ said }: WeekOfRoom) => said?.outOfUse ?? NOTHING_SAID,
    notes: ['declared'],
  }),
  column('Why out of use', {
    kind: 'text',
    value: ({ said }: WeekOfRoom) =>
      said?.outOfUseReason ? OUT_OF_USE_REASONS[said.outOfUseReason] : said ? '[z]' : NOTHING_SAID,
  }),
  column('Confirmed lately', {
    kind: 'text',
    value: ({ said, confirmed }: WeekOfRoom) => (said === null ? NOTHING_SAID : confirmed ? 'Yes' : 'No'),
    notes: ['declared'],
  }),
  column('Block places', { kind: 'whole', value: ({ block }: WeekOfRoom) => block }),
  column('Own children', {
    kind: 'whole',
    value: ({ children }: WeekOfRoom) => children ?? NOTHING_SAID,
    notes: ['children'],
  }),
  column('Block places empty', {
    kind: 'whole',
    value: ({ block, children }: WeekOfRoom) =>
      children === null ? NOTHING_SAID : Math.max(0, block - children),
  }),
  column('Empty nights', {
    kind: 'whole',
    value: ({ emptyNights }: WeekOfRoom) => emptyNights ?? NOTHING_SAID,
    notes: ['voids'],
  }),
  column('Void cost (£)', {
    kind: 'money',
    value: ({ voidPence }: WeekOfRoom) => voidPence ?? NOTHING_SAID,
    notes: ['voids'],
  }),
];

/** R09 of product.md 8, of a borough. */
export const CAPACITY_AND_VOIDS: Report<BoroughSubject> = {
  code: 'capacity-and-voids',
  title: 'Capacity and voids',
  for: 'a borough',
  purpose:
    'The settings in which the borough holds a block of places or has children, week by week. ' +
    'It shows how many places are held, used and empty, what empty ones cost, and what is declared of the rest.',
  version: 2,
  parameters: [
    { name: 'Date', about: 'A day of the last week that is shown; the twelve weeks before it are shown too' },
  ],
  tables: [{ name: 'Room by week', about: 'One setting and week a row' }],
  personalData: false,
  smallNumbers: 'Exact: small numbers are not suppressed, because the workbook is for the borough itself',
  marking: 'OFFICIAL-SENSITIVE',
  handling:
    'For the named borough only. Figures include small numbers and what single providers are paid: do not publish them or pass them on.',
  keywords: ['high-cost placements', 'capacity', 'voids', 'block contracts'],
  coveredFrom: (tx) => coveredFrom(tx),
  produce: async (tx, subject) => {
    const { asAt, borough } = subject;
    const period = `${WEEKS} weeks to ${formatDay(asAt)}`;
    return {
      period,
      dataAsAt: asAt,
      notes: notesOf((await fadesAfter(tx))(asAt)),
      sheets: [
        publishedSheet<WeekOfRoom>({
          name: 'Room by week',
          table: 'room_by_week',
          title: { topic: 'Capacity and voids', area: borough.name, period },
          notes: ['week'],
          source:
            'Block contracts the borough recorded, its returns on children looked after (SSDA903), and what is declared of settings in this service',
          dataAsAt: asAt,
          columns: columnsOf(subject),
          rows: await weeksOfRoom(tx, asAt),
        }),
      ],
    };
  },
};

const notesOf = (days: number): Note[] => [
  {
    id: 'week',
    text: 'Weeks go from Monday to Sunday. Places and children are as they stand on the Sunday; empty nights and their cost are of all nights of the week up to the date of the report.',
  },
  {
    id: 'declared',
    text: `As the programme or the provider declared it. A figure that nobody has confirmed for ${days} days is shown, and is not counted in totals of the service.`,
  },
  {
    id: 'children',
    text: 'The borough’s own children in that setting, counted from its placements by the number of the setting (URN). A setting without a number has [x]: who lives there is not known. Children of other boroughs are in no figure.',
  },
  {
    id: 'voids',
    text: 'A void is a place of a block in which no child of the borough slept. Children fill the block that began first. A night costs a seventh of the weekly price, before value added tax (VAT).',
  },
];
