import { UnitOfWork } from '@lib/database/unit-of-work';
import { CaseAction } from '@lib/panel/actions/case-action';
import { BothTextsError } from '@lib/panel/cases/both-texts.error';
import { Book } from './book';
import { checkMeeting } from './checks';
import { EditedMeeting, editor, Editing } from './editing-meeting';
import { writeInto, takes } from './shared-text';
import { Step, takeBoroughStep, takeStep } from './steps';
import { draftOf, narrativeText } from './texts';

export interface Run {
  readonly editing: Editing;
  readonly web: UnitOfWork;
  readonly edited: EditedMeeting;
}

/** Of how many editors one is of the borough. */
const ONE_OF = 4;

/** Each editor goes through their script, all of them at once. @returns what was told and what is wrong */
export const editTogether = async (run: Run, scripts: readonly (readonly Step[])[]): Promise<Book> => {
  const book = new Book();
  const { editing, edited } = run;
  const ended = await Promise.allSettled(
    scripts.map(async (script, at) => {
      const ofBorough = at % ONE_OF === 0;
      const viewer = editor(ofBorough ? 'borough' : 'panel', `Editor ${at + 1}`);
      const taken = { editing, book, edited, viewer };
      for (const step of script) await (ofBorough ? takeBoroughStep(taken, step) : takeStep(taken, step));
    }),
  );
  // A refusal in words is an answer; what is thrown here is a fault, such as two who wait for each other.
  for (const one of ended) if (one.status === 'rejected') book.wrong(`a fault: ${String(one.reason)}`);
  await checkMeeting(run, edited, book);
  return book;
};

/** Everybody says at once what became of one action: one is told that it is saved, the others get both texts. */
export const closeActionTogether = async (run: Run, editors: number): Promise<Book> => {
  const book = new Book();
  const { editing, edited } = run;
  const people = Array.from({ length: editors }, (_, at) => editor('panel', `Closer ${at + 1}`));
  const { items } = await editing.agendas.meeting(people[0]!, edited.meetingId);
  const item = items.find(({ caseId }) => caseId !== null)!;
  await editing.live.save(people[0]!, item.id, draftOf('because'), 0);
  await editing.live.confirm(people[0]!, item.id, 1);
  const open = await editing.actions.list(people[0]!, ['open']);
  const action = open.find(({ reference }) => reference === item.reference)!;
  await Promise.all(
    people.map(async (viewer) => {
      const note = book.word();
      const closing = { state: 'done', note, version: action.version } as const;
      try {
        await editing.actions.close(viewer, action.id, closing);
        book.told('action', note);
      } catch (error) {
        if (!(error instanceof BothTextsError)) throw error;
        book.refused += 1;
        book.expect(error.both.mine === closing, 'action: what was typed did not come back');
        const theirs = (error.both.theirs as CaseAction).note;
        book.holds('action', theirs ?? '', book.toldOf('action'));
      }
    }),
  );
  const { note } = await editing.actions.find(people[0]!, action.id);
  book.expect(book.toldOf('action').join(' ') === note, 'action: more than one was told that it is saved');
  return book;
};

/** Several close the meeting at once, and everybody writes its minutes while some send them and send them back. */
export const writeMinutesTogether = async (run: Run, editors: number): Promise<Book> => {
  const book = new Book();
  const { editing, edited } = run;
  const people = Array.from({ length: editors }, (_, at) => editor('panel', `Writer ${at + 1}`));
  const closed = await Promise.all(
    people
      .slice(0, 4)
      .map((viewer) => takes(book, () => editing.closing.close(viewer, edited.meetingId, []))),
  );
  book.expect(closed.filter(Boolean).length === 1, 'the meeting was closed more than once, or not at all');
  const { items } = await editing.minutes.read(people[0]!, edited.meetingId);
  // Before, everything may have been taken off the agenda.
  if (items.length === 0) return book;
  await Promise.all(
    people.map(async (viewer, at) => {
      const itemId = items[at % items.length]!.id;
      if (at % 11 === 10) await takes(book, () => editing.minutes.send(viewer, edited.meetingId));
      await takes(book, () => writeInto(book, narrativeText(editing, viewer, { ...edited, itemId })));
      if (at % 11 === 10)
        await takes(book, () => editing.minutes.sendBack(viewer, edited.meetingId, 'Say who was there'));
    }),
  );
  const { narratives } = await editing.minutes.read(people[0]!, edited.meetingId);
  for (const { id } of items)
    book.holds(`narrative ${id}`, narratives.get(id)?.narrative ?? '', book.toldOf(`narrative ${id}`));
  return book;
};
