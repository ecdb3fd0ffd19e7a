import { formatMonth } from '@lib/kernel/london-format';
import { PAYERS } from '@lib/high-cost/costs/cost-line';
import { tierWords } from '@lib/high-cost/definitions/definition-words';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { PART_TITLES, PartChoice, partChoices } from '@lib/high-cost/picture/part-words';
import { NOT_RECORDED, PartName } from '@lib/high-cost/picture/part-of-row';
import { RegisterPicture } from '@lib/high-cost/picture/register-picture.service';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { registerPaths } from '../register/register.paths';
import { findingOf, monthsFinding, payersFinding, recordedFinding } from './findings';
import { PictureLine, PictureTable, TableName } from './picture-table';

/** Every table of a picture, in the order in which they are shown. */
export const pictureTables = (picture: RegisterPicture): PictureTable[] => [
  ...(['tier', 'age', 'need', 'group', 'registration', 'distance'] as const).map((name) =>
    partTable(picture, name),
  ),
  payersTable(picture),
  partTable(picture, 'procurement'),
  monthsTable(picture),
  endingsTable(picture),
  reviewsTable(picture),
];

const COUNTED: Readonly<Record<PartName, string>> = {
  age: 'Completed years on the day, in the age bands of the programme; the child is taken to be born on the first of the month.',
  need: 'The main category of need when the child became looked after, from your returns.',
  group: 'The placement type of your returns, in groups.',
  registration: 'What is recorded of the placement; “not recorded” is not “not registered”.',
  distance: 'The straight line from home to placement in miles, from your returns.',
  procurement: 'What is recorded of the placement.',
  tier: 'The weekly price on the day by the tiers of the definition: the highest a placement reaches.',
};

const tierChoices = ({ tiers }: HcliDefinition): PartChoice[] => [
  { code: '0', label: 'Below the tiers' },
  ...tiers.map((from, at) => ({ code: String(at + 1), label: tierWords(at + 1, from) })),
  { code: NOT_RECORDED, label: 'No weekly price recorded' },
];

const partTable = (of: RegisterPicture, name: PartName): PictureTable => {
  const { picture, definition, on, inForce, ages } = of;
  const choices = name === 'tier' ? tierChoices(definition) : partChoices(name, ages);
  const [year, month, day] = on.split('-');
  const address = withQuery(registerPaths.list, {
    'on-day': day,
    'on-month': month,
    'on-year': year,
    definition: inForce ? null : definition.version,
  });
  const lines = choices.flatMap(({ code, label }): PictureLine[] => {
    const part = picture.parts[name].find((one) => one.code === code);
    if (!part) return [];
    return [
      {
        label,
        placements: part.placements,
        pence: part.weeklyPence,
        href: withQuery(address, { [name]: code }),
        isMissing: code === NOT_RECORDED,
      },
    ];
  });
  return {
    ...table(of, name, PART_TITLES[name]),
    of: PART_TITLES[name],
    amounts: 'A week before VAT (£)',
    counted: COUNTED[name],
    finding: findingOf(lines),
    lines,
  };
};

const table = ({ on }: RegisterPicture, name: TableName, heading: string) =>
  ({ name, heading, drawn: 'placements', on }) as const;

const payersTable = (of: RegisterPicture): PictureTable => {
  const lines = of.picture.payers.map(({ code, placements, weeklyPence }) => ({
    label: PAYERS[code],
    placements,
    pence: weeklyPence,
    href: null,
  }));
  return {
    ...table(of, 'payers', 'Who is invoiced'),
    of: 'Payer',
    amounts: 'A week before VAT (£)',
    drawn: 'pence',
    counted:
      'The payer of each weekly price in force on the day. A placement can have several, so that placements add up to more than there are. Who gives how much in the end is the funding, which is not in this table.',
    finding: payersFinding(lines),
    lines,
  };
};

const monthsTable = (of: RegisterPicture): PictureTable => ({
  ...table(of, 'months', 'Committed month by month'),
  of: 'Month',
  amounts: 'All lines, before VAT (£)',
  drawn: 'pence',
  counted:
    'Every night of the month by the lines recorded now, the first month whole. A line without an end goes on; expected ends of placements do not end it, and no increase is guessed.',
  finding: monthsFinding(of.picture.months),
  lines: of.picture.months.map(({ month, pence }) => ({
    label: formatMonth(month),
    placements: null,
    pence,
    href: null,
  })),
});

const counts = (words: Readonly<Record<string, number>>): PictureLine[] =>
  Object.entries(words).map(([label, placements]) => ({ label, placements, pence: null, href: null }));

const endingsTable = (of: RegisterPicture): PictureTable => {
  const { planned, notPlanned, notRecorded } = of.endings;
  return {
    ...table(of, 'endings', 'How placements ended'),
    of: 'Ending',
    amounts: null,
    counted:
      'Placements of which costs or facts are recorded here that ended in the twelve months up to the day, whether they were in under this definition or not.',
    finding: recordedFinding(
      {
        what: `${planned} planned, ${notPlanned} not planned`,
        of: planned + notPlanned,
        missing: notRecorded,
      },
      'no ending in the twelve months before',
    ),
    lines: counts({ Planned: planned, 'Not planned': notPlanned, 'Not recorded': notRecorded }),
  };
};

const reviewsTable = (of: RegisterPicture): PictureTable => {
  const { settled, atRisk, noticeGiven, notRecorded, notReviewed } = of.reviews;
  return {
    ...table(of, 'reviews', 'What the latest reviews say'),
    of: 'Latest review of the twelve months before',
    amounts: null,
    counted:
      'The latest review held in the twelve months up to the day, of each placement that is in. A placement without one is counted as not reviewed.',
    finding: recordedFinding(
      {
        what: `${settled} settled, ${atRisk} at risk, ${noticeGiven} with notice given`,
        of: settled + atRisk + noticeGiven,
        missing: notRecorded + notReviewed,
      },
      'no placement in on this day',
    ),
    lines: counts({
      Settled: settled,
      'At risk': atRisk,
      'Notice given': noticeGiven,
      'Reviewed, and not recorded': notRecorded,
      'Not reviewed': notReviewed,
    }),
  };
};
