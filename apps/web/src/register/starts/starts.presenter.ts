import { daysBetween } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { RESPONSES } from '@lib/panel/responses/response';
import { StartsPage } from '@lib/panel/starts/starts-to-record.service';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { afterPaths } from '../../cases/after.paths';
import { casesPaths } from '../../cases/cases.paths';
import { registerPaths } from '../register.paths';

export interface StartsModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly sentence: string;
  readonly table: DataTable | null;
}

/** What the register waits for: a start makes the entry and its cost lines. */
export const presentStarts = (page: StartsPage): StartsModel => ({
  title: 'Starts that are not recorded',
  back: { href: registerPaths.list },
  sentence: startsSentence(page.starts.length),
  table: page.starts.length === 0 ? null : startsTable(page),
});

/** “2 placements that your borough decided on after a panel have no start recorded.” */
export const startsSentence = (starts: number): string =>
  starts === 1
    ? '1 placement that your borough decided on after a panel has no start recorded.'
    : `${starts} placements that your borough decided on after a panel have no start recorded.`;

const startsTable = ({ starts, today }: StartsPage): DataTable => ({
  caption: 'Starts that are not recorded, the longest ago first',
  hideCaption: true,
  columns: [
    { text: 'Child' },
    { text: 'Case' },
    { text: 'Your borough decided' },
    { text: 'Days since', numeric: true },
    { text: 'Start' },
  ],
  rows: starts.map((one) => [
    { text: one.localReference, note: one.serviceReference },
    { text: one.reference, href: casesPaths.case(one.reference), whole: true },
    { text: formatDay(one.decidedOn), note: RESPONSES[one.answer] },
    daysBetween(one.decidedOn, today),
    {
      links: [
        {
          text: 'Record the start',
          href: afterPaths.start(one.reference),
          hiddenText: `of ${one.reference}`,
        },
      ],
    },
  ]),
});
