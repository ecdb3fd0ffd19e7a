import { Permission } from '@lib/access/permissions/permission';
import { Day } from '@lib/kernel/day';
import { DueInBorough } from '@lib/panel/follow-ups/due-in-borough';
import { Status } from '@lib/web-kit/govuk/tag';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { dueWords } from '../case/case-frame';
import { casesPaths } from '../cases.paths';
import { dueStep } from './due-step';

export interface DueModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly table: DataTable | null;
  /** In one sentence, for who does not read the table. */
  readonly sentence: string;
}

/** Everything that waits for the borough, the soonest first. */
export const presentDue = (
  due: readonly DueInBorough[],
  { today, permissions }: { readonly today: Day; readonly permissions: ReadonlySet<Permission> },
): DueModel => {
  const overdue = due.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  return {
    title: 'What the panel’s cases wait for',
    back: { href: casesPaths.list },
    sentence: `${due.length} ${due.length === 1 ? 'thing waits' : 'things wait'} for the borough; ${overdue === 0 ? 'none is' : overdue === 1 ? '1 is' : `${overdue} are`} overdue.`,
    table:
      due.length === 0
        ? null
        : {
            caption: 'What waits for the borough, the soonest first',
            hideCaption: true,
            columns: [
              { text: 'Case' },
              { text: 'Child' },
              { text: 'What to do' },
              { text: 'Due' },
              { text: 'Status' },
            ],
            rows: due.map((one) => [
              { text: one.reference, href: casesPaths.case(one.reference) },
              one.localReference,
              stepCell(one, permissions),
              one.dueOn ? dueWords(one.dueOn, today) : 'When it has started',
              { status: statusOf(one, today) },
            ]),
          },
  };
};

const stepCell = (one: DueInBorough, permissions: ReadonlySet<Permission>): object => {
  const { text, href } = dueStep(one, permissions);
  return { text, href, hiddenText: `for ${one.reference}` };
};

const statusOf = ({ dueOn }: DueInBorough, today: Day): Status =>
  dueOn !== null && dueOn < today ? { text: 'Overdue', kind: 'problem' } : { text: 'To do', kind: 'waiting' };
