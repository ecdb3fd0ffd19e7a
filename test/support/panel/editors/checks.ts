import { UnitOfWork } from '@lib/database/unit-of-work';
import { AgendaItem, ON_THE_AGENDA } from '@lib/panel/agenda/agenda-item';
import { casesOf } from '@lib/panel/agenda/suggestions.query';
import { recommendationOf } from '@lib/panel/recommendations/recommendations.query';
import { Book } from './book';
import { EditedMeeting, editor, Editing } from './editing-meeting';
import { lastWords, sectionText } from './texts';

const STATUS_OF: Readonly<Partial<Record<AgendaItem['state'], string>>> = {
  accepted: 'listed',
  dropped: 'ready to list',
  discussed: 'decided',
};

/** Holds the database against what everybody was told, after all have finished. */
export const checkMeeting = async (
  { editing, web }: { readonly editing: Editing; readonly web: UnitOfWork },
  edited: EditedMeeting,
  book: Book,
): Promise<void> => {
  const reader = editor('panel', 'Who looks afterwards');
  const { items } = await editing.agendas.meeting(reader, edited.meetingId);
  checkOrder(items, book);
  for (const item of items) await checkItem(web, item, book);
  for (const title of book.toldOf('business'))
    book.expect(
      items.some((one) => one.title === title),
      `business ${title} is lost`,
    );
  await checkAttendance(editing, edited, book);
  const officer = editor('borough', 'Who looks afterwards');
  for (const { reference } of edited.cases) {
    const shared = sectionText(editing, officer, reference);
    const read = (await shared.read())!;
    book.holds(shared.where, read.text, book.toldOf(shared.where));
    book.expect(
      read.version === book.toldOf(shared.where).length,
      `${shared.where}: version ${read.version} after ${book.toldOf(shared.where).length} saves`,
    );
  }
};

/** Nobody stands twice, and no place is taken twice. */
const checkOrder = (items: readonly AgendaItem[], book: Book): void => {
  const on = items.filter(({ state }) => ON_THE_AGENDA.includes(state));
  const places = on.map(({ section, position }) => `${section} ${position}`);
  book.expect(
    new Set(places).size === places.length,
    `two items have one place: ${places.sort().join(', ')}`,
  );
  const cases = on.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
  book.expect(new Set(cases).size === cases.length, 'a case is on the agenda twice');
};

const checkItem = async (web: UnitOfWork, item: AgendaItem, book: Book): Promise<void> => {
  const name = `item ${item.id}`;
  const steps = book.taken(name);
  book.expect(item.version === 1 + steps, `${name}: version ${item.version} after ${steps} steps`);
  const longer = book.taken(`minutes ${item.id}`);
  const began = item.kind === 'business' ? 5 : 10;
  book.expect(item.minutes === began + longer, `${name}: ${item.minutes} minutes after ${longer} more`);
  const off = book.taken(`drop ${item.id}`) - book.taken(`put back ${item.id}`);
  book.expect(off === (item.state === 'dropped' ? 1 : 0), `${name} is ${item.state} after ${off} more drops`);
  book.expect(item.publishedAt !== null, `${name} is on a published agenda and nobody sees it`);
  if (item.caseId === null) return;
  const reader = editor('panel', 'Who looks afterwards');
  await web.run(reader.context, async (tx) => {
    const status = (await casesOf(tx, [item.caseId!])).get(item.caseId!)?.status;
    book.expect(status === STATUS_OF[item.state], `${name} is ${item.state} and its case ${status}`);
    const where = `recommendation ${item.id}`;
    const told = book.toldOf(where);
    const written = await recommendationOf(tx, item.id);
    const text = written?.rationale ?? '';
    book.holds(where, text, told);
    const confirmed = book.taken(`confirmed ${item.id}`);
    book.expect(
      (written?.version ?? 0) === told.length + confirmed,
      `${where}: version ${written?.version ?? 0} after ${told.length} saves`,
    );
    const rows = lastWords(text).sort().join(' ');
    const conditions = (written?.conditions ?? []).map(({ condition }) => condition);
    const actions = (written?.actions ?? []).map(({ task }) => task);
    book.expect(conditions.sort().join(' ') === rows, `${where}: conditions of another save than its text`);
    book.expect(actions.sort().join(' ') === rows, `${where}: actions of another save than its text`);
  });
};

const checkAttendance = async (editing: Editing, edited: EditedMeeting, book: Book): Promise<void> => {
  const reader = editor('panel', 'Who looks afterwards');
  const { attendances } = await editing.attendance.of(reader, edited.meetingId);
  for (const { personId, state, version } of attendances) {
    const told = book.toldOf(`attendance ${personId}`);
    book.expect(
      version <= 1 + told.length,
      `attendance ${personId}: version ${version} after ${told.length}`,
    );
    book.expect(
      told.length === 0 || told.includes(state),
      `attendance ${personId} is ${state}, which nobody marked`,
    );
  }
};
