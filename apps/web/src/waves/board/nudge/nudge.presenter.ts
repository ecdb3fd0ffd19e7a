import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatDay } from '@lib/kernel/london-format';
import { BoroughCompletion } from '@lib/surveys/completion/completion';
import { CompletionBoard } from '@lib/surveys/completion/completion.service';
import { Nudged } from '@lib/surveys/reminders/nudges.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { boardPaths } from '../board.paths';
import { counted, waveTitle } from '../board-words';
import { inOrder } from '../list/board.presenter';
import { stateWords } from '../state-words';

export interface NudgeModel {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly action: string;
  readonly form: FormModel;
  readonly choices: readonly { readonly value: string; readonly text: string; readonly hint: string }[];
  /** Boroughs that are not asked again today. */
  readonly already: readonly string[];
}

/** Whom to remind: those whose return is not in; overdue ones are ticked. */
export const presentNudge = (board: CompletionBoard, given: FormModel | null): NudgeModel => {
  const { wave, on } = board;
  const open = inOrder(board.boroughs.filter(({ mayNudge }) => mayNudge));
  return {
    title: 'Remind boroughs',
    caption: waveTitle(wave),
    back: { text: 'The board of this wave', href: boardPaths.board(wave.id) },
    action: boardPaths.nudge(wave.id),
    form: given ?? formOf({ boroughs: open.filter(({ isLate }) => isLate).map(slugOf) }),
    choices: open.map((borough) => ({
      value: slugOf(borough),
      text: nameOf(borough),
      hint: [`${stateWords(borough.state).text}.`, timeOf(borough), lastOf(borough)]
        .filter((words) => words !== '')
        .join(' '),
    })),
    already: inOrder(
      board.boroughs.filter(
        ({ lastReminder, mayNudge }) =>
          !mayNudge && lastReminder?.why === 'nudge' && lastReminder.forDay === on,
      ),
    ).map(nameOf),
  };
};

const slugOf = ({ boroughId }: BoroughCompletion): string => authorityById(boroughId).slug;
const nameOf = ({ boroughId }: Pick<BoroughCompletion, 'boroughId'>): string => authorityById(boroughId).name;

const timeOf = ({ daysLeft, deadlineOn }: BoroughCompletion): string => {
  if (daysLeft === null) return '';
  return daysLeft < 0
    ? `${counted(-daysLeft, 'day')} overdue.`
    : `Due on ${formatDay(deadlineOn)}, ${daysLeft === 0 ? 'which is today' : `${counted(daysLeft, 'day')} left`}.`;
};

const lastOf = ({ reminders, lastReminder }: BoroughCompletion): string =>
  lastReminder === null
    ? ''
    : `${counted(reminders, 'message')} so far, the last for ${formatDay(lastReminder.forDay)}.`;

const NOT: Readonly<Record<Exclude<Nudged['outcome'], 'sent'>, string>> = {
  'not asked': 'is not asked in this wave',
  'not expected': 'is not expected to hand in',
  'handed in': 'has handed in',
  'today already': 'was reminded today already',
  closed: 'can no longer hand in',
};

/** What came of it, for the banner of the next page. */
export const nudgedSentence = (nudged: readonly Nudged[]): string => {
  const sent = nudged.filter(({ outcome }) => outcome === 'sent');
  const nobody = sent.filter(({ people }) => people === 0);
  const people = sent.reduce((sum, one) => sum + one.people, 0);
  return [
    `${counted(sent.length, 'borough')} ${sent.length === 1 ? 'was' : 'were'} reminded: ${counted(people, 'person', 'people')} told.`,
    ...nobody.map((one) => `${nameOf(one)} has no officer or approver to tell.`),
    ...nudged.flatMap((one) => (one.outcome === 'sent' ? [] : [`${nameOf(one)} ${NOT[one.outcome]}.`])),
  ].join(' ');
};
