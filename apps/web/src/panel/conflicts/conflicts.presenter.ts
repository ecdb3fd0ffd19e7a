import { Viewer } from '@lib/access/viewer';
import { formatDay } from '@lib/kernel/london-format';
import { Declaration, standing, toDeclare } from '@lib/panel/conflicts/declaration';
import { MeetingAtHand } from '@lib/panel/live/meeting-at-hand';
import { FormErrors, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { boroughOf } from '../live/item.presenter';
import { livePaths } from '../live/live.paths';
import { conflictsPaths } from './conflicts.paths';

interface Sent {
  readonly own?: FormModel;
  readonly spoken?: FormModel;
  readonly withdraw?: FormModel;
}

/** Cases by reference, borough and providers only: nothing of a paper is on this page. */
export const presentConflicts = (atHand: MeetingAtHand, viewer: Viewer, sent: Sent = {}): object => {
  const { meeting, declarations, attendances } = atHand;
  const items = toDeclare(atHand.items);
  const conflicts = standing(declarations);
  const errors: FormErrors = { ...sent.own?.errors, ...sent.spoken?.errors, ...sent.withdraw?.errors };
  const ownValues = sent.own?.values ?? ownAnswers(declarations, viewer.personId);
  return {
    title: 'Conflicts of interest',
    heading: `Conflicts of interest, ${formatDay(meeting.heldOn)}`,
    form: { values: ownValues, errors },
    spoken: sent.spoken ?? formOf(),
    withdraw: sent.withdraw ?? formOf(),
    cases: items.map((item) => ({
      id: item.id,
      about: `about-${item.id}`,
      nature: `nature-${item.id}`,
      label: `${item.reference}, ${boroughOf(item)}`,
      providers:
        item.providers.length > 0 ? `Providers: ${item.providers.join(', ')}` : 'No provider is involved yet',
    })),
    answers: [
      { value: 'none', text: 'No conflict' },
      { value: 'conflict', text: 'A conflict of interest' },
    ],
    table: conflicts.length > 0 ? tableOf(conflicts, atHand) : null,
    runs: viewer.permissions.has('run the panel'),
    people: attendances.map(({ personId, name }) => ({ value: personId, text: name })),
    items: items.map((item) => ({ value: item.id, text: `${item.reference}, ${boroughOf(item)}` })),
    withdrawable: conflicts
      .filter(({ personId }) => personId !== viewer.personId)
      .map((one) => ({
        value: `${one.itemId}:${one.personId}`,
        text: `${one.personName}, ${referenceOf(one, atHand)}`,
      })),
    paths: {
      own: conflictsPaths.conflicts(meeting.id),
      spoken: conflictsPaths.spoken(meeting.id),
      withdraw: conflictsPaths.withdraw(meeting.id),
    },
    back: { href: livePaths.live(meeting.id) },
  };
};

const ownAnswers = (
  declarations: readonly Declaration[],
  personId: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    declarations
      .filter((one) => one.personId === personId && !one.withdrawn)
      .flatMap(({ itemId, conflicted, nature }) => [
        [`about-${itemId}`, conflicted ? 'conflict' : 'none'],
        [`nature-${itemId}`, nature ?? ''],
      ]),
  );

const tableOf = (conflicts: readonly Declaration[], atHand: MeetingAtHand): DataTable => ({
  caption: 'Conflicts that are declared',
  hideCaption: true,
  columns: [{ text: 'Who' }, { text: 'Case' }, { text: 'Nature' }],
  rows: conflicts.map((one) => [
    one.personName,
    referenceOf(one, atHand),
    one.byAnother ? { text: one.nature, note: 'Said in the room' } : one.nature,
  ]),
});

const referenceOf = ({ itemId }: Declaration, { items }: MeetingAtHand): string =>
  items.find(({ id }) => id === itemId)?.reference ?? '';
