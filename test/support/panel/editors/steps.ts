import * as fc from 'fast-check';
import { Viewer } from '@lib/access/viewer';
import { AgendaItem, ON_THE_AGENDA } from '@lib/panel/agenda/agenda-item';
import { AttendanceState } from '@lib/panel/attendance/attendance';
import { Book } from './book';
import { EditedMeeting, Editing } from './editing-meeting';
import { takes, writeInto } from './shared-text';
import { recommendationText, sectionText } from './texts';

/** What an editor can do while the meeting is in progress; what is written twice is done more often. */
const PANEL_STEPS = [
  'write', 'write', 'write', 'write', 'move', 'move', 'time', 'time', 'drop', 'put back', 'put back', 'business',
  'add spare', 'mark', 'mark', 'step out', 'hear', 'confirm',
] as const; // prettier-ignore

type What = (typeof PANEL_STEPS)[number];

export interface Step {
  readonly what: What;
  readonly which: number;
  readonly how: number;
}

/** What each of some editors does, one thing after the other. */
export const scripts = (editors: number, steps: number): fc.Arbitrary<Step[][]> => {
  const step = fc.record({
    what: fc.constantFrom(...PANEL_STEPS),
    which: fc.nat({ max: 1_000 }),
    how: fc.nat({ max: 1_000 }),
  });
  const script = fc.array(step, { minLength: steps, maxLength: steps });
  return fc.array(script, { minLength: editors, maxLength: editors });
};

interface Taken {
  readonly editing: Editing;
  readonly book: Book;
  readonly edited: EditedMeeting;
  readonly viewer: Viewer;
}

/** Somebody of the panel does one thing, on what they read just before. */
export const takeStep = async (taken: Taken, step: Step): Promise<void> => {
  const { editing, viewer, edited, book } = taken;
  const { items } = await editing.agendas.meeting(viewer, edited.meetingId);
  const item = items[step.which % items.length]!;
  if (step.what === 'write') {
    if (item.caseId !== null && ON_THE_AGENDA.includes(item.state))
      await takesQuietly(book, () => writeInto(book, recommendationText(editing, viewer, item.id)));
    return;
  }
  await STEPS[step.what](taken, item, step.how);
};

/** What cannot be read any more, because it went off the agenda in between, is not written into. */
const takesQuietly = async (book: Book, work: () => Promise<void>): Promise<void> => {
  await takes(book, work);
};

type Does = (taken: Taken, item: AgendaItem, how: number) => Promise<void>;

/** A step on an item that its version guards: each that was taken makes it one more. */
const onItem =
  (act: (taken: Taken, item: AgendaItem, how: number) => Promise<unknown>): Does =>
  async (taken, item, how) => {
    if (await takes(taken.book, () => act(taken, item, how))) taken.book.took(`item ${item.id}`);
  };

const STATES: readonly AttendanceState[] = ['present', 'apologies', 'left'];

const STEPS: Readonly<Record<Exclude<What, 'write'>, Does>> = {
  move: onItem(({ editing, viewer }, item, how) =>
    editing.agendas.move(viewer, item, ([1, 2, 'up', 'down'] as const)[how % 4]!),
  ),
  time: async (taken, item) => {
    const { editing, viewer, book } = taken;
    if (await takes(book, () => editing.agendas.setMinutes(viewer, item, item.minutes + 1))) {
      book.took(`item ${item.id}`);
      book.took(`minutes ${item.id}`);
    }
  },
  drop: async (taken, item) => {
    const { editing, viewer, book } = taken;
    if (item.caseId === null) return;
    if (await takes(book, () => editing.agendas.takeOff(viewer, item, 'Waits for the court'))) {
      book.took(`item ${item.id}`);
      book.took(`drop ${item.id}`);
    }
  },
  'put back': async (taken, item) => {
    const { editing, viewer, book } = taken;
    if (await takes(book, () => editing.agendas.acceptItem(viewer, item))) {
      book.took(`item ${item.id}`);
      book.took(`put back ${item.id}`);
    }
  },
  business: async ({ editing, viewer, book, edited }) => {
    const title = book.word();
    const business = { title, section: 'business' as const, minutes: 5 };
    if (await takes(book, () => editing.agendas.addBusiness(viewer, edited.meetingId, business)))
      book.told('business', title);
  },
  'add spare': async ({ editing, viewer, book, edited }) => {
    if (await takes(book, () => editing.agendas.accept(viewer, edited.meetingId, edited.spare.reference)))
      book.took('spare');
  },
  mark: async ({ editing, viewer, book, edited }, _item, how) => {
    const { attendances } = await editing.attendance.of(viewer, edited.meetingId);
    const { personId, version, state: now } = attendances[how % attendances.length]!;
    const state = STATES.filter((one) => one !== now)[how % 2]!;
    if (
      await takes(book, () =>
        editing.attendance.mark(viewer, edited.meetingId, [{ personId, state, version }]),
      )
    )
      book.told(`attendance ${personId}`, state);
  },
  'step out': async ({ editing, viewer, book, edited }, item, how) => {
    const { attendances } = await editing.attendance.of(viewer, edited.meetingId);
    const { personId } = attendances[how % attendances.length]!;
    await takes(book, () => editing.live.stepOut(viewer, item.id, [personId]));
  },
  hear: async ({ editing, viewer, book }, item) => {
    await takes(book, () => editing.live.hear(viewer, item.id));
  },
  confirm: async ({ editing, viewer, book }, item, how) => {
    if (how % 3 !== 0) return;
    const confirmed = await takes(book, async () => {
      const { recommendation } = await editing.live.open(viewer, item.id);
      await editing.live.confirm(viewer, item.id, recommendation?.version ?? 0);
    });
    if (!confirmed) return;
    book.took(`item ${item.id}`);
    book.took(`confirmed ${item.id}`);
  },
};

/** Somebody of the borough writes its referral. */
export const takeBoroughStep = async (
  { editing, book, edited, viewer }: Taken,
  { which }: Step,
): Promise<void> => {
  const of = edited.cases[which % edited.cases.length]!;
  await writeInto(book, sectionText(editing, viewer, of.reference));
};
